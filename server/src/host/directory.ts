/** Finds files by pattern or below a directory. Loaded only when an argument needs it. */

import { type Dirent, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

import { type FileSystemAdapter, globSync, isDynamicPattern } from 'tinyglobby';

import { type FileProblem, problemOf } from './fileProblem';

/** Kinds of file a directory is searched for. A file named outright may end as it likes. */
const TEXT_FILE = /\.(?:md|markdown|txt)$/i;

export interface Matches {
  /** Paths in code unit order; a directory ends with a slash. */
  readonly paths: readonly string[];
  /** Directories on the way that could not be listed. */
  readonly problems: readonly { readonly path: string; readonly problem: FileProblem }[];
}

/** Text files below `directory`, hidden ones and node_modules left out; paths relative to it. */
export function textFilesBelow(directory: string): Matches {
  const { paths, problems } = search('**/*', directory, true);
  return { paths: paths.filter((path) => TEXT_FILE.test(path)), problems };
}

/** What a shell would expand `pattern` to, with `**` for any depth; undefined when it is no pattern at all. */
export function matchesOf(pattern: string, cwd: string): Matches | undefined {
  // on Windows a backslash parts directories, as in every other argument
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  return isDynamicPattern(slashed) ? search(slashed, cwd, false) : undefined;
}

function search(pattern: string, cwd: string, onlyFiles: boolean): Matches {
  const problems: { path: string; problem: FileProblem }[] = [];
  const paths = globSync(pattern, {
    cwd,
    absolute: isAbsolute(pattern),
    onlyFiles,
    expandDirectories: false,
    // a link to a directory may lead back up; links to files are kept by the adapter
    followSymbolicLinks: false,
    ignore: '**/node_modules/**',
    fs: listing((path, error) => {
      const problem = problemOf(error);
      if (problem.code !== 'not-found') problems.push({ path, problem });
    }),
  });
  return { paths: paths.sort(), problems };
}

/** A file system whose failures to list a directory are told instead of swallowed. */
function listing(onError: (path: string, error: unknown) => void): FileSystemAdapter {
  const readdir = (path: string): Dirent[] => {
    try {
      return readdirSync(path, { withFileTypes: true }).map((entry) => asFile(path, entry));
    } catch (error) {
      onError(path, error);
      return [];
    }
  };
  return { readdirSync: readdir as unknown as typeof readdirSync };
}

/**
 * A link to a file counts as that file. So do pipes, and links that lead nowhere or in a circle: they cannot be read,
 * and whoever reads them says so; a draft that is left out without a word passes for a checked one.
 */
function asFile(directory: string, entry: Dirent): Dirent {
  if (entry.isFile() || entry.isDirectory()) return entry;
  if (entry.isSymbolicLink() && isDirectory(join(directory, entry.name))) return entry;
  return Object.assign(Object.create(entry) as Dirent, { isFile: () => true, isSymbolicLink: () => false });
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
