/** Finds the configuration file that holds for a draft: the nearest one at or above its folder. */

import { statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';

import { CONFIGURATION_FILE, MAX_CONFIGURATION_BYTES } from '../core/configuration';
import { format, type LocalText } from '../core/text/localText';
import { describeProblem } from './fileProblem';
import { readTextFile } from './readFile';

/** `problem`: one sentence without the file's name. */
export type ConfigurationFile =
  | { readonly ok: true; readonly path: string; readonly text: string }
  | { readonly ok: false; readonly path: string; readonly problem: LocalText };

const TOO_LARGE: LocalText = {
  zh: '配置文件过大（上限 {limit} KB），未采用',
  en: 'the configuration is too large (the limit is {limit} KB) and not used',
};

/** More folders above one another are no place for drafts. */
const DEEPEST = 128;

/** Path of the nearest configuration, from `folder` upwards and not beyond `top`; undefined when there is none. */
export function findConfiguration(folder: string, top?: string): string | undefined {
  let current = folder;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const path = join(current, CONFIGURATION_FILE);
    if (statsOf(path)?.isFile() === true) return path;
    const above = dirname(current);
    if (current === top || above === current) return undefined;
    current = above;
  }
  return undefined;
}

/** Reads a configuration in any encoding drafts have; a file beyond the limit is refused by its size. */
export function readConfigurationFile(path: string): ConfigurationFile {
  const size = statsOf(path)?.size ?? 0;
  if (size > MAX_CONFIGURATION_BYTES) {
    return { ok: false, path, problem: format(TOO_LARGE, { limit: MAX_CONFIGURATION_BYTES / 1024 }) };
  }
  const read = readTextFile(path);
  return read.ok ? { ok: true, path, text: read.text } : { ok: false, path, problem: describeProblem(read.problem) };
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // a folder that may not be entered holds no configuration for us
    return undefined;
  }
}
