/** The script of the preview panel: shows what the extension sends, tells it where the reader clicks and scrolls. */

import type { FromPage, PageState, ToPage } from '../messages';
import { moveInGrid, prepareGrids, useCell } from './cells';
import { copyRichText } from './copy';
import './main.css';
import { morph } from './morph';
import { elementAt, offsetAt, placeOf, topOf } from './places';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: PageState): void;
  getState(): PageState | undefined;
};

const vscode = acquireVsCodeApi();
const report = byId('report');
const notice = byId('notice');
const said = byId('said');
const uri = report.dataset['uri'] ?? '';

/** So long after the page was scrolled from outside it follows and does not lead. */
const FOLLOW_MS = 200;
let followUntil = 0;
/** Where the page stood before the window was reloaded; 0 once it stands there again. */
let restoreTop = vscode.getState()?.top ?? 0;
let cursor: number | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => receive(data));
vscode.setState({ uri, top: restoreTop });
vscode.postMessage({ type: 'ready' });

function receive(message: ToPage): void {
  switch (message.type) {
    case 'show':
      show(message.html);
      break;
    case 'notice':
      notice.hidden = message.text === '';
      notice.textContent = message.text;
      break;
    case 'scroll':
      scrollTo(topOf(report, message.offset) - barHeight());
      break;
    case 'cursor':
      cursor = message.offset;
      bringIntoSight(markCursor());
      break;
    case 'clipboard':
      void copyRichText(message.html, message.text).then((done) => vscode.postMessage({ type: 'copied', done }));
      break;
  }
}

function show(html: string): void {
  const page = new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html').querySelector('main');
  if (page === null) return;
  for (const { name, value } of [...report.attributes]) page.setAttribute(name, value);
  morph(report, page);
  prepareGrids(report);
  markCursor();
  if (restoreTop > 0) {
    scrollTo(restoreTop);
    restoreTop = 0;
  }
}

function scrollTo(top: number): void {
  followUntil = Date.now() + FOLLOW_MS;
  window.scrollTo({ top, behavior: 'instant' });
}

function barHeight(): number {
  return document.querySelector('.bar')?.getBoundingClientRect().height ?? 0;
}

/** Marks the paragraph or cell in which the cursor stands; undefined where that is nowhere, or known already. */
function markCursor(): HTMLElement | undefined {
  const here = cursor === undefined ? undefined : elementAt(report, cursor);
  for (const old of report.querySelectorAll('.here')) if (old !== here) old.classList.remove('here');
  if (here === undefined || here.classList.contains('here')) return undefined;
  here.classList.add('here');
  return here;
}

function bringIntoSight(element: Element | undefined): void {
  if (element === undefined) return;
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom > barHeight() && top < window.innerHeight) return;
  scrollToMiddle(element);
}

function scrollToMiddle(element: Element): void {
  followUntil = Date.now() + FOLLOW_MS;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
}

let isScrollTold = false;
window.addEventListener('scroll', () => {
  if (isScrollTold) return;
  isScrollTold = true;
  requestAnimationFrame(() => {
    isScrollTold = false;
    vscode.setState({ uri, top: window.scrollY });
    if (Date.now() < followUntil) return;
    const offset = offsetAt(report, barHeight());
    if (offset !== undefined) vscode.postMessage({ type: 'scroll', offset });
  });
});

report.addEventListener('click', ({ target }) => {
  // whoever marks text with the mouse wants to keep it
  if (target instanceof Element && window.getSelection()?.isCollapsed !== false) reveal(target, true);
});

report.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const isHandled =
    key === 'Enter' && !(target instanceof HTMLButtonElement) ? reveal(target, true) : moveInGrid(target, key);
  if (isHandled) event.preventDefault();
});

report.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  const grid = target.closest('table[role="grid"]');
  if (grid && target.hasAttribute('tabindex')) useCell(grid, target);
  pointAt(target);
});
report.addEventListener('mouseover', ({ target }) => target instanceof Element && pointAt(target));

/** Says what was found at a place, and marks the cells that a wrong total is made of. */
function pointAt(target: Element): void {
  const found = target.closest<HTMLElement>('.paper :is(.error, .warning, .info)[title]');
  said.textContent = found?.title ?? '';
  said.hidden = found === null;
  const parts = new Set(found?.dataset['with']?.split(' '));
  for (const cell of report.querySelectorAll<HTMLElement>('td[data-cell]')) {
    cell.classList.toggle('part', parts.has(cell.dataset['cell'] ?? ''));
  }
}

function reveal(element: Element, focus: boolean): boolean {
  const place = placeOf(element);
  if (place === undefined) return false;
  vscode.postMessage({ type: 'reveal', ...place, focus });
  return true;
}

byId('copy').addEventListener('click', () => vscode.postMessage({ type: 'copy' }));
byId('export').addEventListener('click', () => vscode.postMessage({ type: 'export' }));
byId('next').addEventListener('click', () => goToFinding(1));
byId('previous').addEventListener('click', () => goToFinding(-1));

let visited: Element | undefined;

/** Shows the next or previous place with a finding, in the page and in the editor; after the last comes the first. */
function goToFinding(step: 1 | -1): void {
  const paper = [...report.querySelectorAll('.paper :is(mark, td, .notice):is(.error, .warning)')];
  const places = paper.length > 0 ? paper : [...report.querySelectorAll('.paper :is(mark, td, .notice).info')];
  const at = visited === undefined ? -1 : places.indexOf(visited);
  const next = at < 0 && step < 0 ? places.length - 1 : (at + step + places.length) % places.length;
  visited = places[next];
  if (visited === undefined) return;
  scrollToMiddle(visited);
  pointAt(visited);
  reveal(visited, false);
}

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found;
}
