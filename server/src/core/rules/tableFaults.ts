/** Which of two rules speaks about a table that could not be read: the rows were miscounted, or nothing fits. */

import type { Table } from '../report';

/** True when nothing was read and not because rows lack values or hold too many of them. */
export function isScrambled(table: Table): boolean {
  if (table.state !== 'unreadable') return false;
  const rows = table.rows.filter((row) => row.state === 'unreadable');
  return rows.length === 0 || rows.some(({ reason }) => reason.kind !== 'valueCount' && reason.kind !== 'noValues');
}

/** True when rows of the table were read, or could be counted. */
export function hasCountedRows(table: Table): boolean {
  return table.state === 'partial' || (table.state === 'unreadable' && !isScrambled(table));
}
