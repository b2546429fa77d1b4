/** Finds and binds the three tables of a report. */

import { type FormId, TABLE_IDS, type TableId } from '../../forms';
import type { Cell, Table } from '../../report';
import type { SourceText } from '../../text/source';
import type { DocumentRow } from '../document';
import type { Heading } from '../headings';
import { type Binding, bindTable, indexOf, scoreOf } from './bindTable';
import { type Material, materialOf } from './pieces';
import { findRegions, type Region } from './regions';

export interface BoundTables {
  readonly tables: Readonly<Partial<Record<TableId, Table>>>;
  readonly cells: readonly Cell[];
}

/** A region of a table with at least this share of the labels of the fullest one is a table, too. */
const SHARE_OF_A_COPY = 0.5;

/** `formOfReport`: the form of the report's year; it decides where a table's labels leave both forms possible. */
export function bindTables(
  source: SourceText,
  rows: readonly DocumentRow[],
  headings: readonly Heading[],
  formOfReport: FormId | undefined,
): BoundTables {
  const materials = rows.map(materialOf);
  const regions = findRegions(materials, headings);
  const tables: Partial<Record<TableId, Table>> = {};
  const cells: Cell[] = [];
  let form = formOfReport;
  for (const id of TABLE_IDS) {
    const own = regions.filter((region) => region.table === id);
    const fullest = Math.max(...own.map((region) => region.anchors));
    // of two reports in one text the first is read; a few labels before the table are not the table
    const main = own.find((region) => region.anchors >= fullest * SHARE_OF_A_COPY);
    if (main === undefined) continue;
    const binding = bestBinding(source, materials.slice(main.from, main.to), id, form);
    tables[id] = {
      ...binding.table,
      copies: [
        ...binding.table.copies,
        ...copiesOf(
          rows,
          main,
          own.filter((region) => region !== main),
        ),
      ],
    };
    cells.push(...binding.cells);
    // without a year, the first table that shows its form decides for the ones that fit both
    form ??= binding.table.form;
  }
  return { tables, cells };
}

function bestBinding(
  source: SourceText,
  materials: readonly Material[],
  table: TableId,
  preferred: FormId | undefined,
): Binding {
  const other: FormId = preferred === '2019' ? '2021' : '2019';
  const first = bindTable(source, indexOf(preferred ?? '2021', table), materials);
  if (first.table.state === 'complete' && first.foreign === 0) return first;
  // table two of the other form has labels of its own; without any, the year decides
  if (table === 'proactive' && preferred !== undefined && first.foreign === 0) return first;
  const second = bindTable(source, indexOf(other, table), materials);
  return scoreOf(second) > scoreOf(first) ? second : first;
}

function copiesOf(rows: readonly DocumentRow[], main: Region, others: readonly Region[]): Table['range'][] {
  return others
    .filter((region) => region.anchors >= main.anchors * SHARE_OF_A_COPY)
    .flatMap((region) => rows[region.from]?.range ?? []);
}
