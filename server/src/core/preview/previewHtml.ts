/**
 * The page of the preview panel: a line on top that says where the report stands, and the report as the official form,
 * what is wrong in it coloured. Every element knows its place in the text (`data-start`, `data-end`: UTF-16 offsets).
 *
 * There is no style, script, link or image in it: the panel brings its own style sheet and script.
 */

import { reportStatus } from '../features/reportStatus';
import type { Finding, Severity } from '../finding';
import type { Report } from '../report';
import { format, type Lang, type LocalText } from '../text/localText';
import { TABLE_NAMES } from '../rules/naming';
import type { Range } from '../text/source';
import { blocksOf } from './blocks';
import { element, escapeHtml, lineJoint } from './html';
import type { Block, FormCell, FormTableBlock, FormValueCell, Line, Run, SourceBlock, TextBlock } from './model';
import { stateText, valueText } from './values';

/** The content of the panel's body. Never throws; linear in the length of the text. */
export function previewHtml(report: Report, findings: readonly Finding[], lang: Lang): string {
  const paper = blocksOf(report, findings).map((block) => blockHtml(block, lang));
  return summaryHtml(report, findings, lang) + element('article', { class: 'paper', lang: 'zh-CN' }, paper.join('\n'));
}

const SEVERITY_WORDS: Readonly<Record<Severity, LocalText>> = {
  error: { zh: '须改', en: 'to correct' },
  warning: { zh: '待核对', en: 'to review' },
  info: { zh: '提示', en: 'note' },
};
const COUNTED: Readonly<Record<'warning' | 'info', LocalText>> = {
  warning: { zh: '{count} 处待核对', en: '{count} to review' },
  info: { zh: '{count} 条提示', en: '{count} notes' },
};
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const TEXT = {
  list: { zh: '问题清单', en: 'List of findings' },
  others: { zh: '……', en: '…' },
} satisfies Record<string, LocalText>;

/** More findings are not listed; the editor's own list has them all. */
const MOST_LISTED = 200;

function summaryHtml(report: Report, findings: readonly Finding[], lang: Lang): string {
  const { verdict, texts, counts } = reportStatus(report, findings);
  const others = (['warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0 && !(severity === 'warning' && verdict === 'review'))
    .map((severity) => format(COUNTED[severity], { count: counts[severity] })[lang]);
  const facts = [texts.arithmetic[lang], ...others, texts.form[lang]].map((fact) =>
    element('span', {}, escapeHtml(fact)),
  );
  const line = element('strong', {}, escapeHtml(texts.verdict[lang])) + facts.join('');
  const attributes = { class: `summary ${verdict}`, 'aria-label': TEXT.list[lang] };
  const state = element('p', { class: 'state', role: 'status' }, line);
  return element('section', attributes, state + findingList(findings, lang));
}

/** Findings, errors first, each a way to its place; closed until asked for. */
function findingList(findings: readonly Finding[], lang: Lang): string {
  if (findings.length === 0) return '';
  const sorted = [...findings].sort((one, other) => RANK[one.severity] - RANK[other.severity]);
  const items = sorted.slice(0, MOST_LISTED).map((finding) => {
    const word = element('b', {}, escapeHtml(SEVERITY_WORDS[finding.severity][lang]));
    const button = element(
      'button',
      { type: 'button', class: `finding ${finding.severity}`, ...place(finding.range) },
      `${word} ${escapeHtml(finding.message[lang])}`,
    );
    return element('li', {}, button);
  });
  if (sorted.length > MOST_LISTED) items.push(element('li', {}, TEXT.others[lang]));
  const title = element('summary', {}, `${escapeHtml(TEXT.list[lang])} (${findings.length})`);
  return element('details', { class: 'findings' }, title + element('ol', {}, items.join('')));
}

function place(range: Range | undefined): Readonly<Record<string, number | undefined>> {
  return { 'data-start': range?.start, 'data-end': range?.end };
}

function blockHtml(block: Block, lang: Lang): string {
  switch (block.kind) {
    case 'text':
      return textHtml(block, lang);
    case 'rule':
      return `<hr data-start="${block.range.start}" data-end="${block.range.end}">`;
    case 'formTable':
      return formTableHtml(block, lang);
    case 'source':
      return sourceHtml(block, lang);
    case 'missing':
      return element('p', { class: `notice ${block.finding.severity}` }, escapeHtml(block.finding.message[lang]));
  }
}

const ELEMENTS: Readonly<Record<TextBlock['role'], string>> = {
  title: 'h1',
  section: 'h2',
  subheading: 'h3',
  paragraph: 'p',
  item: 'p',
  signature: 'p',
  pageNumber: 'p',
};

function textHtml({ role, range, lines }: TextBlock, lang: Lang): string {
  const content = role === 'title' ? lines.map((line) => lineHtml(line, lang)).join('<br>') : joined(lines, lang);
  return element(ELEMENTS[role], { class: role, ...place(range), tabindex: 0 }, content);
}

function joined(lines: readonly Line[], lang: Lang): string {
  let html = '';
  let before = '';
  for (const line of lines) {
    html += lineJoint(before, line[0]?.text ?? '') + lineHtml(line, lang);
    before = line[line.length - 1]?.text ?? before;
  }
  return html;
}

function lineHtml(line: Line, lang: Lang): string {
  return line.map((run) => runHtml(run, lang)).join('');
}

function runHtml({ text, range, strong, isImage, findings }: Run, lang: Lang): string {
  const words = escapeHtml(text);
  const plain = isImage ? element('span', { class: 'image' }, words) : words;
  const content = strong ? element('strong', {}, plain) : plain;
  if (findings.length === 0) return content;
  const said = messages(findings, lang);
  return element('mark', { class: worst(findings), title: said, 'aria-description': said, ...place(range) }, content);
}

function messages(findings: readonly Finding[], lang: Lang): string {
  return findings.map((finding) => finding.message[lang]).join('\n');
}

function worst(findings: readonly Finding[]): Severity | undefined {
  return [...findings].sort((one, other) => RANK[one.severity] - RANK[other.severity])[0]?.severity;
}

function formTableHtml({ table, range, columns, rows, findings }: FormTableBlock, lang: Lang): string {
  const notices = findings.map((finding) =>
    element('p', { class: `notice ${finding.severity}`, ...place(finding.range) }, escapeHtml(finding.message[lang])),
  );
  const cols = `<colgroup>${'<col>'.repeat(columns)}</colgroup>`;
  const lines = rows.map((row) => element('tr', {}, row.map((cell) => cellHtml(cell, lang)).join('')));
  const attributes = { class: `form ${table}`, role: 'grid', 'aria-label': TABLE_NAMES[table][lang], ...place(range) };
  return notices.join('') + element('div', { class: 'wide' }, element('table', attributes, cols + lines.join('\n')));
}

function cellHtml(cell: FormCell, lang: Lang): string {
  const spans = {
    colspan: cell.colspan > 1 ? cell.colspan : undefined,
    rowspan: cell.rowspan > 1 ? cell.rowspan : undefined,
  };
  if (cell.kind === 'value') return valueHtml(cell, spans, lang);
  // the words of a label may be written over several places of the draft: any of them will do
  const attributes = { ...spans, ...place(cell.range), tabindex: cell.range === undefined ? undefined : -1 };
  return element('th', attributes, lineHtml(cell.runs, lang));
}

/** Contributing cells named with a wrong one, so that they can be pointed at. */
const MOST_RELATED = 40;

function valueHtml(cell: FormValueCell, spans: Readonly<Record<string, number | undefined>>, lang: Lang): string {
  const { id, name, state, range, findings } = cell;
  const said = [stateText(state)[lang], messages(findings, lang)].filter((text) => text !== '').join('\n');
  const related = [...new Set(findings.flatMap(({ cells }) => cells))].filter((other) => other !== id);
  const attributes = {
    ...spans,
    class: ['value', state, worst(findings)].filter((name) => name !== undefined).join(' '),
    ...place(range),
    'data-cell': id,
    'data-with': related.length === 0 ? undefined : related.slice(0, MOST_RELATED).join(' '),
    tabindex: -1,
    title: said === '' ? name : `${name}\n${said}`,
    'aria-label': [name, valueText(cell), said].filter((text) => text !== '').join('：'),
  };
  // the whole cell is coloured, so that its runs need not be
  const content = cell.runs.map(({ text }) => escapeHtml(text)).join('');
  return element('td', attributes, content === '' ? escapeHtml(valueText(cell)) : content);
}

function sourceHtml({ note, findings, range, rows }: SourceBlock, lang: Lang): string {
  const lines = rows.map((row) => {
    const cells = row.cells.map(({ colspan, range: cellRange, runs }) => {
      const spans = { colspan: colspan > 1 ? colspan : undefined };
      return element('td', { ...spans, ...place(cellRange), tabindex: -1 }, lineHtml(runs, lang));
    });
    return element('tr', {}, cells.join(''));
  });
  const table = element(
    'div',
    { class: 'wide' },
    element('table', { class: 'source', role: 'grid' }, lines.join('\n')),
  );
  if (note === undefined) return element('div', { class: 'other', ...place(range) }, table);
  const said = [note[lang], ...findings.map((finding) => finding.message[lang])];
  const words = said.map((text) => element('p', {}, escapeHtml(text))).join('');
  return element('div', { class: 'unread', ...place(range) }, words + table);
}
