/**
 * `npm run generate [-- --check]`: writes what is made from the rules and the law data, so that it cannot differ from
 * them: docs/rules, docs/law, the setting `gouji.rules` in package.json and its words, the schema of gouji.json. With --check nothing is written; exit 1 when it is stale.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configurationSchema } from './lib/configurationSchema';
import { lawPages } from './lib/lawPages';
import { root } from './lib/paths';
import { rulePages } from './lib/rulePages';
import { withRuleSettings, withRuleWords } from './lib/ruleSettings';

/** Folders of which every page is made here. */
const FOLDERS = [
  { folder: path.join(root, 'docs', 'rules'), pages: rulePages },
  { folder: path.join(root, 'docs', 'law'), pages: lawPages },
];

/** Wanted content by path; undefined for a page whose rule or norm is gone. */
function wantedFiles(): ReadonlyMap<string, string | undefined> {
  const wanted = new Map<string, string | undefined>();
  for (const { folder, pages } of FOLDERS) {
    for (const file of existingPages(folder)) wanted.set(file, undefined);
    for (const [name, content] of pages()) wanted.set(path.join(folder, ...name.split('/')), content);
  }
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

function existingPages(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name));
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
