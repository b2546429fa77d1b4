import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  closeAll,
  markdownDraft,
  openFile,
  openUntitled,
  plainTextDraft,
  rangeOf,
  until,
  WRONG_TOTAL,
} from './support';

const OURS = '政府信息公开申请情况表';

/** Asks a provider until what it answers holds. */
function ask<T>(what: string, command: string, args: readonly unknown[], holds: (found: T) => boolean): Promise<T> {
  return until(what, async () => {
    const found = await vscode.commands.executeCommand<T | undefined>(command, ...args);
    return found !== undefined && holds(found) ? found : undefined;
  });
}

function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return ask<vscode.DocumentSymbol[]>(
    'our outline',
    'vscode.executeDocumentSymbolProvider',
    [document.uri],
    (symbols) => flat(symbols).some(({ name }) => name === OURS),
  );
}

function flat(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
}

function placesOf(
  found: readonly (vscode.Location | vscode.LocationLink)[],
): { uri: vscode.Uri; range: vscode.Range }[] {
  return found.map((place) =>
    'targetUri' in place
      ? { uri: place.targetUri, range: place.targetSelectionRange ?? place.targetRange }
      : { uri: place.uri, range: place.range },
  );
}

describe('the outline in the editor', () => {
  afterEach(closeAll);

  it('goes down to the rows, with their totals, in Markdown as in plain text', async () => {
    for (const [name, draft] of [
      ['大纲.md', markdownDraft()],
      ['大纲2023年度报告.txt', plainTextDraft()],
    ] as const) {
      const { document } = await openFile(name, draft);
      const all = flat(await symbolsOf(document));
      const granted = all.find((symbol) => symbol.name === '（一）予以公开');
      assert.equal(granted?.detail, '4', name);
      assert.ok(
        all.some((symbol) => symbol.name === '（三）不予公开' && symbol.children.length === 8),
        name,
      );
    }
  });

  it('leaves other documents to their own outlines', async () => {
    const { document } = await openFile('大纲2.md', '# 会议纪要\n\n## 一、议题\n');
    await symbolsOf((await openFile('大纲3.md', markdownDraft())).document);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(symbols.every(({ name }) => name.startsWith('#')));
  });
});

describe('folding in the editor', () => {
  afterEach(closeAll);

  it('folds tables and their groups', async () => {
    const { document } = await openFile('折叠.md', markdownDraft());
    const group = rangeOf(document, '（三）不予公开').start.line;
    const folds = await ask<vscode.FoldingRange[]>(
      'the fold of a group',
      'vscode.executeFoldingRangeProvider',
      [document.uri],
      (found) => found.some(({ start }) => start === group),
    );
    const last = rangeOf(document, '8.属于行政查询事项').start.line;
    assert.equal(folds.find(({ start }) => start === group)?.end, last);
  });
});

describe('colours in the editor', () => {
  afterEach(closeAll);

  it('come from our tokens, wrong totals among them', async () => {
    const { document } = await openFile('颜色.md', markdownDraft(WRONG_TOTAL));
    const legend = await ask<vscode.SemanticTokensLegend>(
      'our legend',
      'vscode.provideDocumentSemanticTokensLegend',
      [document.uri],
      ({ tokenTypes }) => tokenTypes.includes('reportTotal'),
    );
    const { data } = await ask<vscode.SemanticTokens>(
      'our tokens',
      'vscode.provideDocumentSemanticTokens',
      [document.uri],
      (tokens) => tokens.data.length > 0,
    );
    const wrong = 1 << legend.tokenModifiers.indexOf('wrong');
    const total = legend.tokenTypes.indexOf('reportTotal');
    const found: number[] = [];
    let line = 0;
    for (let i = 0; i < data.length; i += 5) {
      line += data[i] ?? 0;
      if (data[i + 3] === total && ((data[i + 4] ?? 0) & wrong) !== 0) found.push(line);
    }
    assert.ok(found.includes(rangeOf(document, '（一）予以公开').start.line));
  });
});

describe('moving in the editor', () => {
  afterEach(closeAll);

  const NUMBER = '6件，上年结转';

  it('goes from a number of the text to its cell, and back', async () => {
    const { document } = await openFile('跳转.md', markdownDraft());
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'a definition',
      'vscode.executeDefinitionProvider',
      [document.uri, rangeOf(document, NUMBER).start],
      ({ length }) => length > 0,
    );
    const [cell, ...more] = placesOf(found);
    assert.deepEqual(more, []);
    assert.ok(cell);
    assert.equal(document.getText(cell.range), '6');
    assert.match(document.lineAt(cell.range.start.line).text, /一、本年新收/);
    const references = await ask<vscode.Location[]>(
      'references',
      'vscode.executeReferenceProvider',
      [document.uri, cell.range.start],
      ({ length }) => length > 0,
    );
    assert.ok(references.some(({ range }) => document.getText(range) === '6件'));
  });

  it('goes from a reference to the law to its page', async () => {
    const draft = markdownDraft({ replace: [['均按规定办理', '均按《条例》第三十三条办理']] });
    const { document } = await openFile('跳转2.md', draft);
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'a definition in the law',
      'vscode.executeDefinitionProvider',
      [document.uri, rangeOf(document, '第三十三条').start],
      ({ length }) => length > 0,
    );
    const [page] = placesOf(found);
    assert.equal(page?.uri.toString(), 'gouji-law:/regulation/33.md');
    const law = await vscode.workspace.openTextDocument(page.uri);
    assert.match(law.getText(), /能够当场答复的，应当当场予以答复/);
  });

  it('highlights the cells that add up with the one under the cursor', async () => {
    const { document } = await openFile('高亮.md', markdownDraft());
    const line = rangeOf(document, '一、本年新收').start.line;
    const total = new vscode.Position(line, document.lineAt(line).text.lastIndexOf('6'));
    const highlights = await ask<vscode.DocumentHighlight[]>(
      'highlights',
      'vscode.executeDocumentHighlights',
      [document.uri, total],
      (found) => found.some(({ kind }) => kind === vscode.DocumentHighlightKind.Write),
    );
    // six columns and the total of the row, the three other cells of the relation, and the text
    assert.equal(highlights.length, 7 + 3 + 1);
  });

  it('grows the selection from the number to row, table and section', async () => {
    const { document } = await openFile('选择.md', markdownDraft());
    const line = rangeOf(document, '行政事业性收费').start.line;
    const number = rangeOf(document, '12.5');
    const [chain] = await ask<vscode.SelectionRange[]>(
      'selection ranges',
      'vscode.executeSelectionRangeProvider',
      [document.uri, [number.start]],
      (found) => texts(document, found[0]).some((text) => text.startsWith('| 第二十条第（一）项')),
    );
    const found = texts(document, chain);
    assert.ok(found.includes('12.5'));
    assert.ok(found.includes(document.lineAt(line).text));
    assert.ok(found.some((text) => text.startsWith('## 二、')));
  });

  it('finds open reports by body and year', async () => {
    const { document } = await openUntitled('markdown', markdownDraft({ body: '青禾县档案局' }));
    const symbols = await ask<vscode.SymbolInformation[]>(
      'a report among the open documents',
      'vscode.executeWorkspaceSymbolProvider',
      ['青禾县档案局2023'],
      ({ length }) => length > 0,
    );
    assert.equal(symbols[0]?.location.uri.toString(), document.uri.toString());
  });
});

/** The texts of a chain of selections. */
function texts(document: vscode.TextDocument, chain: vscode.SelectionRange | undefined): string[] {
  return chain ? [document.getText(chain.range), ...texts(document, chain.parent)] : [];
}

describe('references to the law in the editor', () => {
  afterEach(closeAll);

  it('are links to pages that open rendered', async () => {
    const { document } = await openFile('依据.md', markdownDraft());
    const links = await ask<vscode.DocumentLink[]>('links', 'vscode.executeLinkProvider', [document.uri], (found) =>
      found.some(({ target }) => target?.scheme === 'gouji-law'),
    );
    const link = links.find(({ range }) => document.getText(range) === '第二十条第（五）项');
    assert.equal(link?.target?.path, '/regulation/20.md');
    await vscode.commands.executeCommand('vscode.open', link.target);
    await until('a rendered page', () =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .find(({ input }) => input instanceof vscode.TabInputCustom && input.uri.scheme === 'gouji-law'),
    );
  });

  it('lead on to the pages of the rules', async () => {
    const rule = vscode.Uri.parse('gouji-law:/rules/article20/item.md');
    assert.match((await vscode.workspace.openTextDocument(rule)).getText(), /article20\/item/);
  });

  it('are what the pages of the rules rest on', async () => {
    const law = vscode.Uri.parse('gouji-rule:/law/regulation/50.md');
    assert.match((await vscode.workspace.openTextDocument(law)).getText(), /第五十条/);
  });

  it('say so where there is no page, and look nowhere else', async () => {
    for (const path of ['/regulation/57.md', '/%2e%2e/%2e%2e/package.json', '/rules/%2e%2e/%2e%2e/package.json']) {
      const page = await vscode.workspace.openTextDocument(vscode.Uri.parse(`gouji-law:${path}`));
      assert.match(page.getText(), /没有/, path);
      assert.doesNotMatch(page.getText(), /"name"/);
    }
  });

  it('are no drafts themselves: nothing is said about them', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('gouji-law:/regulation.md'));
    assert.deepEqual(vscode.languages.getDiagnostics(page.uri), []);
  });
});
