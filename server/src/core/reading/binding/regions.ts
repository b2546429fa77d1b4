/** Where in the document each table stands, told by the labels of the forms themselves. */

import { FORM_IDS, FORMS, TABLE_IDS, type TableId } from '../../forms';
import { fold, withoutOrdinal } from '../../text/fold';
import type { Heading } from '../headings';
import type { Material } from './pieces';

/** Rows `from` up to `to` of the document. */
export interface Region {
  readonly table: TableId;
  readonly from: number;
  readonly to: number;
  /** Number of different labels of the table found in it. */
  readonly anchors: number;
}

/** So many different labels make a table; under the heading of its section one is enough. */
const LABELS_OF_A_TABLE: Readonly<Record<TableId, number>> = { proactive: 4, applications: 4, litigation: 3 };

/** A folded label that occurs in one table only. */
interface Anchor {
  readonly table: TableId;
  readonly key: string;
}

/** By its label, each in a list of its own: most rows that hold an anchor hold just one. */
const ANCHORS: ReadonlyMap<string, readonly [Anchor]> = new Map(
  [...anchorMap()].map(([key, table]) => [key, [{ table, key }]]),
);

function anchorMap(): ReadonlyMap<string, TableId> {
  const anchors = new Map<string, TableId | 'several'>();
  const seen = new Set<string>();
  const put = (text: string, table: TableId): void => {
    // the same column labels stand over every row
    const key = `${table}/${text}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const key of [fold(text), withoutOrdinal(fold(text))]) {
      if (key.length < 2) continue;
      const other = anchors.get(key);
      anchors.set(key, other === undefined || other === table ? table : 'several');
    }
  };
  for (const form of FORM_IDS) {
    for (const table of TABLE_IDS) {
      const spec = FORMS[form].tables[table];
      for (const block of spec.blocks) put(block.item, table);
      for (const label of spec.headLabels) put(label, table);
      for (const row of spec.rows) {
        for (const text of [row.label, ...row.variants]) put(text, table);
        for (const column of row.columns) for (const text of [column.label, ...column.variants]) put(text, table);
      }
    }
  }
  // words of running text as well
  for (const word of ['其他', '总计', '企业']) anchors.delete(word);
  return new Map([...anchors].filter((entry): entry is [string, TableId] => entry[1] !== 'several'));
}

/** The regions of all tables in source order. A table that was found twice has two regions, the fuller one first. */
export function findRegions(materials: readonly Material[], headings: readonly Heading[]): Region[] {
  const anchors = materials.map(anchorsOf);
  const regions: Region[] = [];
  const cuts = [...headings.map((heading) => heading.row), materials.length];
  let from = 0;
  cuts.forEach((to, i) => {
    const section = i === 0 ? undefined : headings[i - 1]?.no;
    regions.push(...regionsBetween(materials, anchors, from, to, section));
    from = to + 1;
  });
  return regions;
}

const NO_ANCHORS: readonly Anchor[] = [];

function anchorsOf(material: Material): readonly Anchor[] {
  let only: readonly [Anchor] | undefined;
  let several: Anchor[] | undefined;
  const add = (hit: readonly [Anchor]): void => {
    if (several !== undefined) several.push(hit[0]);
    else if (only !== undefined) several = [only[0], hit[0]];
    else only = hit;
  };
  for (const piece of material.pieces) {
    const hit = ANCHORS.get(piece.folded);
    if (hit !== undefined) {
      add(hit);
      continue;
    }
    if (material.row !== undefined || piece.folded.length > 64) continue;
    // a single word was looked up already
    if (!/\s/.test(piece.span.text)) continue;
    for (const word of piece.span.text.split(/\s+/)) {
      const own = ANCHORS.get(fold(word));
      if (own !== undefined) add(own);
    }
  }
  return several ?? only ?? NO_ANCHORS;
}

/** Table four has no labels of rows: without its head, too, its one row of cells is known by their number. */
const BARE = FORMS['2021'].tables.litigation;
const CELLS_OF_BARE_ROW = BARE.rows.reduce((count, row) => count + row.columns.length, 0);

/** The first row of just so many cells, and no words among them. */
function bareRow(materials: readonly Material[], from: number, to: number): number | undefined {
  for (let row = from; row < to; row++) {
    const material = materials[row];
    if (material?.row?.cells.length === CELLS_OF_BARE_ROW && material.pieces.length === 0) return row;
  }
  return undefined;
}

function regionsBetween(
  materials: readonly Material[],
  anchors: readonly (readonly Anchor[])[],
  from: number,
  to: number,
  section: number | undefined,
): Region[] {
  const keys = new Map<TableId, Set<string>>();
  const first = new Map<TableId, number>();
  for (let row = from; row < to; row++) {
    for (const { table, key } of anchors[row] ?? []) {
      const set = keys.get(table) ?? new Set<string>();
      keys.set(table, set.add(key));
      if (!first.has(table)) first.set(table, row);
    }
  }
  const bare = section === BARE.section && !first.has(BARE.id) ? bareRow(materials, from, to) : undefined;
  if (bare !== undefined) {
    first.set(BARE.id, bare);
    keys.set(BARE.id, new Set(['']));
  }
  const present = TABLE_IDS.filter((table) => {
    const enough = FORMS['2021'].tables[table].section === section ? 1 : LABELS_OF_A_TABLE[table];
    return (keys.get(table)?.size ?? 0) >= enough;
  }).sort((a, b) => (first.get(a) ?? 0) - (first.get(b) ?? 0));
  return present.map((table, i) => {
    const next = present[i + 1];
    return {
      table,
      from: first.get(table) ?? from,
      to: next === undefined ? to : (first.get(next) ?? to),
      anchors: keys.get(table)?.size ?? 0,
    };
  });
}
