/** Bare page numbers of a text that keeps its page breaks: `3`, and the next line begins with a form feed. */

import type { SourceText } from '../text/source';
import type { DocumentRow } from './document';

const FORM_FEED = '\f';
const PAGE_NUMBER = /^[0-9]{1,4}$/;

/**
 * Marks the rows that hold nothing but the number of their page: last rows of pages whose numbers count the pages.
 * One such number proves nothing, and neither does a text in which most pages end with other numbers.
 */
export function withPageNumbers(source: SourceText, rows: readonly DocumentRow[]): readonly DocumentRow[] {
  if (!source.text.includes(FORM_FEED)) return rows;
  /** Bare numbers by how far they are ahead of the count of pages. */
  const byLead = new Map<number, DocumentRow[]>();
  lastRowsOfPages(source.text, rows).forEach((row, page) => {
    const text = row?.kind === 'text' ? row.span.text.trim() : '';
    if (row === undefined || !PAGE_NUMBER.test(text)) return;
    const lead = Number(text) - page;
    const found = byLead.get(lead);
    if (found === undefined) byLead.set(lead, [row]);
    else found.push(row);
  });
  const groups = [...byLead.values()].sort((a, b) => b.length - a.length);
  const [largest] = groups;
  const all = groups.reduce((count, group) => count + group.length, 0);
  if (largest === undefined || largest.length < 2 || largest.length * 2 <= all) return rows;
  const numbers = new Set(largest);
  return rows.map((row) => (row.kind === 'text' && numbers.has(row) ? { ...row, isPageNumber: true } : row));
}

/** The last row of each page that a form feed ends, undefined for a page without rows. */
function lastRowsOfPages(text: string, rows: readonly DocumentRow[]): (DocumentRow | undefined)[] {
  const last: (DocumentRow | undefined)[] = [];
  let next = 0;
  for (let at = text.indexOf(FORM_FEED); at >= 0; at = text.indexOf(FORM_FEED, at + 1)) {
    let row: DocumentRow | undefined;
    for (; (rows[next]?.range.start ?? Infinity) < at; next++) row = rows[next];
    last.push(row);
  }
  return last;
}
