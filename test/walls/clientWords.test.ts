import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import ts from 'typescript';
import { ROOT, sourceFiles } from './sources';

const HAN = /\p{Script=Han}/u;
/** Words with a space between them, which are no name of anything. */
const ENGLISH = /[A-Za-z]{2,} [A-Za-z]{2,}/;
/** Names that are the same in both languages. */
const NAMES = new Set(['勾稽']);
/** Members of a `LocalText`. */
const LANGUAGES = new Set(['zh', 'en']);
/** Pages, policies of pages, style sheets. */
const MARKUP = /<[a-z!]|default-src|var\(--/;

interface Words {
  readonly text: string;
  /** The text's language, when it is part of a `LocalText`. */
  readonly language: string | undefined;
  /** Line, from one. */
  readonly line: number;
}

/** The texts in a file, each with the language it is given for. */
function wordsIn(file: string, source: string): Words[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const words: Words[] = [];
  const visit = (node: ts.Node): void => {
    // for who reads the log: a mistake in the code
    if (ts.isNewExpression(node) && node.expression.getText(tree) === 'Error') return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      words.push({ text: node.text, language: languageOf(node), line });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return words;
}

function languageOf(node: ts.Node): string | undefined {
  const { parent } = node;
  if (!ts.isPropertyAssignment(parent) || !ts.isIdentifier(parent.name)) return undefined;
  return LANGUAGES.has(parent.name.text) ? parent.name.text : undefined;
}

/** Objects that have a Chinese or an English text but not both, as lines. */
function halves(file: string, source: string): number[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const names = node.properties.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
      const given = names.filter((name) => LANGUAGES.has(name));
      if (given.length === 1) lines.push(tree.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return lines;
}

const SOURCES = sourceFiles('client/src').map((file) => ({
  path: file.path,
  source: readFileSync(path.join(ROOT, file.path), 'utf8'),
}));

/** Places of texts that `isWrong`, as `file:line: text`. */
function places(isWrong: (words: Words) => boolean): string[] {
  return SOURCES.flatMap(({ path: file, source }) =>
    wordsIn(file, source)
      .filter(isWrong)
      .map(({ text, line }) => `${file}:${String(line)}: ${text}`),
  );
}

describe('the words of the client', () => {
  it('are found, wherever they stand in the code', () => {
    const found = wordsIn('a.ts', "show('打开', `共 ${n} 份`, { zh: '是', en: 'Yes, it is' });");
    assert.deepEqual(
      found.map(({ text, language }) => [text, language]),
      [
        ...[['打开', undefined] as const, ['共 ', undefined] as const, [' 份', undefined] as const],
        ...[['是', 'zh'] as const, ['Yes, it is', 'en'] as const],
      ],
    );
    assert.deepEqual(halves('a.ts', "const TEXT = {\n  one: { zh: '是' },\n};"), [2]);
  });

  it('have both languages', () => {
    const single = SOURCES.flatMap(({ path: file, source }) =>
      halves(file, source).map((line) => `${file}:${String(line)}`),
    );
    assert.deepEqual(single, []);
  });

  it('are Chinese where Chinese is asked for, and not where English is', () => {
    const isOther = ({ text, language }: Words): boolean =>
      language === 'zh' ? !HAN.test(text) && text !== 'zh-CN' : language === 'en' && HAN.test(text);
    assert.deepEqual(places(isOther), []);
  });

  it('stand nowhere but in pairs of both languages', () => {
    const isSingle = ({ text, language }: Words): boolean =>
      language === undefined && !NAMES.has(text) && (HAN.test(text) || (ENGLISH.test(text) && !MARKUP.test(text)));
    assert.deepEqual(places(isSingle), []);
  });
});
