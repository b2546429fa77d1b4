import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, pieces } from '../grammar/tokenize';
import { EXTENSION_ID, markdownDraft } from './support';

interface GrammarContribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

/** Every grammar file the editor has, built in or installed, and those injected into Markdown. */
function installedGrammars(): { files: Map<string, string>; injections: string[] } {
  const files = new Map<string, string>();
  const injections: string[] = [];
  for (const extension of vscode.extensions.all) {
    const { contributes } = extension.packageJSON as { contributes?: { grammars?: GrammarContribution[] } };
    for (const { scopeName, path: file, injectTo } of contributes?.grammars ?? []) {
      files.set(scopeName, path.join(extension.extensionPath, file));
      if (extension.id === EXTENSION_ID && injectTo?.includes('text.html.markdown')) injections.push(scopeName);
    }
  }
  return { files, injections };
}

describe("highlighting of Markdown drafts, with the editor's own Markdown grammar", () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar('text.html.markdown', installedGrammars());
  });

  const scopesOf = (draft: string, text: string): string[] =>
    pieces(grammar, draft)
      .filter((piece) => piece.text === text)
      .flatMap(({ scopes }) => scopes);

  it('marks captions and totals in tables', () => {
    assert.ok(scopesOf(markdownDraft(), '第二十条第（一）项').includes('entity.name.tag.caption.gouji'));
    assert.ok(scopesOf(markdownDraft(), '总计').includes('keyword.other.total.gouji'));
    assert.ok(scopesOf(markdownDraft(), '（七）总计').includes('keyword.other.total.gouji'));
  });

  it('marks totals in an HTML table', () => {
    assert.ok(scopesOf('<table><tr><td>总计</td></tr></table>', '总计').includes('keyword.other.total.gouji'));
  });

  it('marks a section heading that is no Markdown heading', () => {
    const draft = '前言。\n\n一、总体情况\n\n正文。\n';
    assert.ok(scopesOf(draft, '一、总体情况').includes('markup.heading.section.gouji'));
  });

  it('keeps what Markdown says of a heading, a list and bold text', () => {
    const scopes = pieces(grammar, '## 一、总体情况\n\n- 条目 **粗体**\n').flatMap((piece) => piece.scopes);
    for (const scope of ['markup.heading.markdown', 'markup.list.unnumbered.markdown', 'markup.bold.markdown']) {
      assert.ok(scopes.includes(scope), scope);
    }
  });

  it('leaves code alone', () => {
    const draft = '```\n| 总计 | 第二十条第（一）项 |\n```\n\n`第二十条第（一）项`\n';
    const scopes = pieces(grammar, draft).flatMap((piece) => piece.scopes);
    assert.deepEqual(
      scopes.filter((scope) => scope.endsWith('.gouji')),
      [],
    );
  });
});
