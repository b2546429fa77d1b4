/** Renderings by converters, stored so that the reader is tried on them where the converters are not installed. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CellId } from '../../server/src/core/forms';
import type { Converter } from './converters/converter';
import { CONVERTERS } from './converters';
import { variedReport } from './variety';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'stored');
const FIGURES = path.join(FOLDER, 'figures.json');

/** Reports that are stored, by name; one of each form is full. */
const REPORTS = {
  'full-2019': { seed: 7, blankZeros: 0 },
  'full-2021': { seed: 1, blankZeros: 0 },
  'blanks-2021': { seed: 1, blankZeros: 0.5 },
} as const;

type Figures = ReadonlyMap<CellId, number | null>;

export interface StoredRendering {
  /** Name of the report; begins with `full` where every number is written. */
  readonly name: string;
  readonly text: string;
  readonly figures: Figures;
}

/** Replaces the renderings of the converters. */
export async function storeRenderings(converters: readonly Converter[], folder: string): Promise<void> {
  const reports = Object.entries(REPORTS).map(([name, { seed, blankZeros }]) => ({
    name,
    ...variedReport(seed, { blankZeros, narrow: true }),
  }));
  const outlines = reports.map(({ outline }) => outline);
  for (const converter of converters) {
    if (!CONVERTERS.includes(converter)) continue;
    const work = path.join(folder, converter.key);
    mkdirSync(work, { recursive: true });
    const texts = await converter.convert(outlines, work);
    const own = path.join(FOLDER, converter.key);
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    reports.forEach(({ name }, i) => writeFileSync(path.join(own, `${name}.txt`), texts[i] ?? ''));
  }
  const figures = Object.fromEntries(reports.map(({ name, sample }) => [name, Object.fromEntries(sample.cells)]));
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
}

/** The stored renderings of a converter, with their true figures. */
export function storedRenderings({ key }: Converter): StoredRendering[] {
  const figures = JSON.parse(readFileSync(FIGURES, 'utf8')) as Record<string, Record<CellId, number | null>>;
  const own = path.join(FOLDER, key);
  return Object.entries(figures).map(([name, cells]) => ({
    name,
    text: readFileSync(path.join(own, `${name}.txt`), 'utf8'),
    figures: new Map(Object.entries(cells) as [CellId, number | null][]),
  }));
}
