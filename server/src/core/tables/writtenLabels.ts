/** A table of the form with the words of one report's labels, where writing the form's own would change what they say. */

import type { ColumnSpec, RowSpec, TableSpec } from '../forms';
import type { Table } from '../report';
import { fold } from '../text/fold';

/**
 * The form's table with the labels that are slips in the report (their finding and its fix remain), and with the heads
 * of columns of money as written: the unit in them decides what the numbers mean.
 */
export function withWrittenLabels(table: Table): TableSpec {
  return { ...table.spec, rows: table.spec.rows.map((row) => writtenRow(table, row)) };
}

function writtenRow(table: Table, spec: RowSpec): RowSpec {
  const label = table.rows.find((row) => row.spec.id === spec.id)?.label;
  const columns = spec.columns.map((column) => writtenColumn(table, column));
  return { ...spec, columns, label: label?.fit === 'slip' ? joined(label.text) : spec.label };
}

function writtenColumn(table: Table, spec: ColumnSpec): ColumnSpec {
  const written = table.columns.filter((label) => label.column === spec.id && label.official === spec.label);
  const [first] = written;
  const isKept = first !== undefined && (first.fit === 'slip' || spec.value === 'amount');
  // heads of several blocks that differ: the one below belongs to the first block only
  const isAlike = written.every((label) => fold(label.text) === fold(first?.text ?? ''));
  return isKept && isAlike ? { ...spec, label: joined(first.text) } : spec;
}

/** Labels are wrapped at any place. */
function joined(text: string): string {
  return text.replace(/\s+/g, '');
}
