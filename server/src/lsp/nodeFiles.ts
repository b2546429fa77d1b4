/** Addresses of documents as paths of this machine, to find their configuration. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findConfiguration, readConfigurationFile, type ConfigurationFile } from '../host/configurationFile';

/**
 * The nearest gouji.json at or above a document's folder, not above the workspace folder the document lies in.
 * Undefined when there is none, and for documents that are no files.
 */
export function configurationOf(uri: string, folders: readonly string[]): ConfigurationFile | undefined {
  const file = pathOf(uri);
  if (file === undefined) return undefined;
  const folder = path.dirname(file);
  const tops = folders.flatMap((candidate) => pathOf(candidate) ?? []).filter((top) => isBelow(folder, top));
  const innermost = tops.sort((a, b) => b.length - a.length)[0];
  const found = findConfiguration(folder, innermost);
  return found === undefined ? undefined : readConfigurationFile(found);
}

function isBelow(folder: string, top: string): boolean {
  const relative = path.relative(top, folder);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}

function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return path.resolve(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}
