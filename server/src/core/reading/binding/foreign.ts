/** Labels in a table that only the other form has. */

import { FORM_IDS, FORMS, type TableSpec } from '../../forms';
import type { ForeignLabel } from '../../report';
import { fold } from '../../text/fold';
import type { Material } from './pieces';

export function foreignLabels(spec: TableSpec, materials: readonly Material[]): ForeignLabel[] {
  const foreign = foreignWordings(spec);
  if (foreign.size === 0) return [];
  const found: ForeignLabel[] = [];
  for (const material of materials) {
    for (const piece of material.pieces) {
      const hit = foreign.get(piece.folded);
      if (hit === undefined) continue;
      const { start, end } = piece.span;
      found.push({ text: piece.span.text, range: { start, end }, ...hit });
    }
  }
  return found;
}

type ForeignWordings = ReadonlyMap<string, { readonly form: (typeof FORM_IDS)[number]; readonly row: string }>;

const WORDINGS = new WeakMap<TableSpec, ForeignWordings>();

/** Folded labels of rows that the other form's table has and this one lacks. */
function foreignWordings(spec: TableSpec): ForeignWordings {
  const known = WORDINGS.get(spec);
  if (known !== undefined) return known;
  const own = new Set(spec.rows.map((row) => row.id));
  const wordings = new Map<string, { form: (typeof FORM_IDS)[number]; row: string }>();
  for (const form of FORM_IDS) {
    if (form === spec.form) continue;
    for (const row of FORMS[form].tables[spec.id].rows) {
      if (!own.has(row.id)) wordings.set(fold(row.label), { form, row: row.id });
    }
  }
  WORDINGS.set(spec, wordings);
  return wordings;
}
