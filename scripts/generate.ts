/**
 * `npm run generate [-- --check]`: writes what is made from the rules, so that it cannot differ from them: docs/rules,
 * the setting `gouji.rules` in package.json and its words, the schema of gouji.json. With --check nothing is written; exit 1 when it is stale.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configurationSchema } from './lib/configurationSchema';
import { root } from './lib/paths';
import { rulePages } from './lib/rulePages';
import { withRuleSettings, withRuleWords } from './lib/ruleSettings';

const pagesFolder = path.join(root, 'docs', 'rules');

/** Wanted content by path; undefined for a page whose rule is gone. */
function wantedFiles(): ReadonlyMap<string, string | undefined> {
  const wanted = new Map<string, string | undefined>();
  for (const file of existingPages()) wanted.set(file, undefined);
  for (const [name, content] of rulePages()) wanted.set(path.join(pagesFolder, ...name.split('/')), content);
  wanted.set(path.join(root, 'schemas', 'gouji.schema.json'), configurationSchema());
  const update = (name: string, change: (text: string) => string): void => {
    const file = path.join(root, name);
    wanted.set(file, change(readFileSync(file, 'utf8')));
  };
  update('package.json', withRuleSettings);
  update('package.nls.json', (text) => withRuleWords(text, 'zh'));
  update('package.nls.en.json', (text) => withRuleWords(text, 'en'));
  return wanted;
}

function existingPages(): string[] {
  if (!existsSync(pagesFolder)) return [];
  return readdirSync(pagesFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(pagesFolder, name));
}

function contentOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/\r\n/g, '\n') : undefined;
}

function write(file: string, content: string | undefined): void {
  if (content === undefined) {
    rmSync(file);
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const stale = [...wantedFiles()].filter(([file, content]) => contentOf(file) !== content);
const names = stale.map(([file]) => path.relative(root, file)).join('\n');

if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`stale, run npm run generate:\n${names}`);
    process.exitCode = 1;
  }
} else {
  for (const [file, content] of stale) write(file, content);
  console.log(stale.length === 0 ? 'nothing to write' : `written:\n${names}`);
}
