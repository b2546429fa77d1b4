/** Which element of the page shows which place of the text, and where on the screen. */

const LEAVES = 'h1, h2, h3, p, hr, th, td';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The place an element, or the nearest one around it, stands for. */
export function placeOf(element: Element | null): Place | undefined {
  const own = element?.closest('[data-start][data-end]');
  if (!(own instanceof HTMLElement)) return undefined;
  return { start: Number(own.dataset['start']), end: Number(own.dataset['end']) };
}

/** Headings, paragraphs and cells of the report that know their place, in the order of the text. */
function leaves(report: Element): readonly (Place & { readonly element: HTMLElement })[] {
  return [...report.querySelectorAll<HTMLElement>(`.paper :is(${LEAVES})[data-start]`)]
    .map((element) => ({ element, start: Number(element.dataset['start']), end: Number(element.dataset['end']) }))
    .sort((one, other) => one.start - other.start);
}

/** The last element that begins at `offset` or before. */
export function elementAt(report: Element, offset: number): HTMLElement | undefined {
  return leaves(report).findLast(({ start }) => start <= offset)?.element;
}

/** Where on the page `offset` stands, in pixels from the page's top; the text begins below the summary. */
export function topOf(report: Element, offset: number): number {
  if (offset === 0) return 0;
  const found = leaves(report).findLast(({ start }) => start <= offset);
  if (found === undefined) return 0;
  const { top, height } = found.element.getBoundingClientRect();
  const part = found.end > found.start ? Math.min(1, (offset - found.start) / (found.end - found.start)) : 0;
  return window.scrollY + top + part * height;
}

/** The offset that stands at `y`, in pixels from the window's top. */
export function offsetAt(report: Element, y: number): number | undefined {
  const boxes = leaves(report).map((leaf) => ({ ...leaf, box: leaf.element.getBoundingClientRect() }));
  // beside a row of a table the label of its group stands, which begins rows above
  const found = boxes.findLast(({ box }) => box.top <= y && y < box.bottom) ?? boxes.find(({ box }) => box.top > y);
  if (found === undefined) return undefined;
  const { start, end, box } = found;
  const part = box.height > 0 ? Math.max(0, (y - box.top) / box.height) : 0;
  return Math.round(start + part * (end - start));
}
