/** The lines in which a rule's bad and good example differ, with enough around them to find one's way. */

const CONTEXT = 2;
const LONGEST = 16;
const LEFT_OUT = '……';

export interface Excerpts {
  readonly bad: string;
  readonly good: string;
}

export function excerpts(bad: string, good: string): Excerpts {
  const a = bad.trimEnd().split('\n');
  const b = good.trimEnd().split('\n');
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from++;
  let same = 0;
  while (same < Math.min(a.length, b.length) - from && a[a.length - 1 - same] === b[b.length - 1 - same]) same++;
  return { bad: excerpt(a, from, a.length - same), good: excerpt(b, from, b.length - same) };
}

/** Lines `from` up to `to` with their surroundings, below the heading and the table's head that stand above them. */
function excerpt(lines: readonly string[], from: number, to: number): string {
  const start = startOf(lines, from);
  const end = Math.min(lines.length, to + CONTEXT, start + LONGEST);
  const shown = new Set(Array.from({ length: end - start }, (_, i) => start + i));
  shown.add(lastBefore(lines, from, isHeading));
  shown.add(lastBefore(lines, start, (line) => isTableHead(line, lines[start])));
  const text: string[] = [];
  lines.forEach((line, i) => {
    if (shown.has(i)) text.push(line);
    else if (text.at(-1) !== LEFT_OUT && !isEmptyBeside(lines, shown, i)) text.push(LEFT_OUT);
  });
  return text.join('\n');
}

/** An empty line next to a shown one is not worth a mark. */
function isEmptyBeside(lines: readonly string[], shown: ReadonlySet<number>, i: number): boolean {
  return lines[i]?.trim() === '' && shown.has(i - 1) && shown.has(i + 1);
}

function startOf(lines: readonly string[], from: number): number {
  const start = Math.max(0, from - CONTEXT);
  return lines[start]?.trim() === '' ? Math.min(start + 1, from) : start;
}

function lastBefore(lines: readonly string[], end: number, test: (line: string) => boolean): number {
  return lines.slice(0, end).findLastIndex(test);
}

function isHeading(line: string): boolean {
  return line.startsWith('#');
}

/** A row of labels above rows of values. */
function isTableHead(line: string, below: string | undefined): boolean {
  return below?.startsWith('|') === true && line.startsWith('|') && !/[0-9]|---/.test(line);
}
