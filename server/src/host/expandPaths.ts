/** Arguments FILE | DIR | GLOB | - → the files they name. */

import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import type { Matches } from './directory';
import { type FileProblem, missing, problemOf } from './fileProblem';

/** Name under which standard input goes, in arguments and in output. */
export const STDIN = '-';

/** `path` is spelt as the person spelt it, completed where it stands for several. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stdin'; readonly path: typeof STDIN }
  | { readonly kind: 'problem'; readonly path: string; readonly problem: FileProblem };

/**
 * Every file the arguments name, once each: in the order of the arguments, and by name within one of them. A name that
 * exists is taken as it is, brackets and all; only then is it tried as a pattern. What names nothing is a problem.
 */
export async function expandPaths(args: readonly string[], cwd: string): Promise<Target[]> {
  const seen = new Set<string>();
  const targets: Target[] = [];
  const identityOf = createIdentities(cwd);
  for (const arg of args) {
    for (const target of await expand(arg, cwd)) {
      const key = identityOf(target);
      if (seen.has(key)) continue;
      seen.add(key);
      targets.push(target);
    }
  }
  return targets;
}

async function expand(arg: string, cwd: string): Promise<Target[]> {
  if (arg === STDIN) return [{ kind: 'stdin', path: STDIN }];
  const stats = statsOf(resolve(cwd, arg));
  if (stats === undefined) return expandPattern(arg, cwd);
  if ('problem' in stats) return [{ kind: 'problem', path: arg, problem: stats.problem }];
  return stats.isDirectory() ? expandDirectory(arg, cwd) : [{ kind: 'file', path: arg }];
}

async function expandPattern(arg: string, cwd: string): Promise<Target[]> {
  const { matchesOf } = await import('./directory');
  const matches = attempt(() => matchesOf(arg, cwd));
  if (matches === undefined) return [{ kind: 'problem', path: arg, problem: missing(arg) }];
  const targets = problemTargets(matches, (path) => path);
  for (const path of matches.paths) {
    if (path.endsWith('/')) targets.push(...(await expandDirectory(path, cwd)).filter(isNotEmptyDirectory));
    else targets.push({ kind: 'file', path });
  }
  return targets.length > 0 ? targets : [{ kind: 'problem', path: arg, problem: missing(arg) }];
}

async function expandDirectory(directory: string, cwd: string): Promise<Target[]> {
  const { textFilesBelow } = await import('./directory');
  const root = resolve(cwd, directory);
  const matches = textFilesBelow(root);
  const targets: Target[] = problemTargets(matches, (path) => join(directory, path.slice(root.length)));
  for (const path of matches.paths) targets.push({ kind: 'file', path: join(directory, path) });
  return targets.length > 0 ? targets : [{ kind: 'problem', path: directory, problem: { code: 'empty-directory' } }];
}

function problemTargets(matches: Matches, spell: (path: string) => string): Target[] {
  return matches.problems.map(({ path, problem }) => ({ kind: 'problem', path: spell(path), problem }));
}

/** A directory met by a pattern need not hold drafts; one named outright must. */
function isNotEmptyDirectory(target: Target): boolean {
  return target.kind !== 'problem' || target.problem.code !== 'empty-directory';
}

function statsOf(path: string): Stats | { readonly problem: FileProblem } | undefined {
  try {
    return statSync(path);
  } catch (error) {
    const problem = problemOf(error);
    return problem.code === 'not-found' ? undefined : { problem };
  }
}

/** Two spellings or a link may name the same file. Where a folder really lies is looked up once, not for each file. */
function createIdentities(cwd: string): (target: Target) => string {
  const folders = new Map<string, string>();
  return (target) => {
    if (target.kind === 'stdin') return STDIN;
    const path = resolve(cwd, target.path);
    if (!isPlain(path)) return realPath(path);
    const folder = dirname(path);
    const known = folders.get(folder) ?? realPath(folder);
    folders.set(folder, known);
    return join(known, basename(path));
  };
}

/** True for what is there and no link. */
function isPlain(path: string): boolean {
  return attempt(() => !lstatSync(path).isSymbolicLink()) ?? false;
}

function realPath(path: string): string {
  return attempt(() => realpathSync(path)) ?? path;
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
