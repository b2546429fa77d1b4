/** The specimens on disk. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSpecimen, type Specimen } from './markers';

const FOLDER = fileURLToPath(new URL('../specimens', import.meta.url));

export interface NamedSpecimen extends Specimen {
  /** Path below the folder, e.g. `balance/blank-zeros.md`. */
  readonly name: string;
}

/** Every specimen, ordered by name. */
export function allSpecimens(): readonly NamedSpecimen[] {
  return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      name: relative(FOLDER, path).replaceAll('\\', '/'),
      ...readSpecimen(readFileSync(path, 'utf8')),
    }));
}
