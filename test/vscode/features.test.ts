import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  closeAll,
  findingOf,
  findings,
  hintTexts,
  hoverText,
  markdownDraft,
  openFile,
  rangeOf,
  ruleOf,
  setSetting,
  until,
  WRONG_TOTAL,
} from './support';

const RULE = 'balance/row-total';

describe('hovering', () => {
  afterEach(closeAll);

  it('explains a row in the words of the Regulation', async () => {
    const { document } = await openFile('悬停.md', markdownDraft(WRONG_TOTAL));
    await findingOf(RULE, document.uri);
    assert.match(await hoverText(document, rangeOf(document, '属于国家秘密').start), /第十四条/);
  });

  it('explains a caption of article 20', async () => {
    const { document } = await openFile('悬停2.md', markdownDraft());
    assert.match(await hoverText(document, rangeOf(document, '第二十条第（五）项').start), /行政许可/);
  });

  it('shows the equation of a total with the numbers of this draft', async () => {
    const { document } = await openFile('悬停3.md', markdownDraft(WRONG_TOTAL));
    const { range } = await findingOf(RULE, document.uri);
    assert.match(await hoverText(document, range.start), /3\\?\+1 \\?= 4/);
  });
});

describe('quick fixes', () => {
  afterEach(closeAll);

  it('mend the slip they belong to', async () => {
    const { document } = await openFile(
      '修正.md',
      markdownDraft({ cells: { 'applications/granted/natural': '[bookmark: _GoBack]3' } }),
    );
    await until('a fix that takes the residue away', async () => {
      for (const { range } of findings(document.uri)) {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          range,
        );
        const fix = actions.find(({ edit }) => edit?.has(document.uri));
        if (fix?.edit) return vscode.workspace.applyEdit(fix.edit);
      }
      return undefined;
    });
    assert.equal(document.getText(), markdownDraft());
  });

  it('offer the page of the rule', async () => {
    const { document } = await openFile('修正2.md', markdownDraft(WRONG_TOTAL));
    const { range } = await findingOf(RULE, document.uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    assert.ok(actions.some(({ command }) => command?.command === 'gouji.showRule' && command.arguments?.[0] === RULE));
  });
});

describe('inlay totals', () => {
  afterEach(async () => {
    await setSetting('inlayHints.mode', undefined);
    await closeAll();
  });

  const hints = (document: vscode.TextDocument, what: string, holds: (texts: string[]) => boolean): Promise<string[]> =>
    until(what, async () => {
      const texts = await hintTexts(document);
      return holds(texts) ? texts : undefined;
    });

  it('stand at a wrong and at a blank total, and nowhere else', async () => {
    const cells = { 'applications/granted/total': '9', 'applications/partial/total': '' };
    const { document } = await openFile('总计.md', markdownDraft({ cells }));
    const texts = await hints(document, 'hints', ({ length }) => length > 0);
    assert.ok(
      texts.some((text) => text.includes('4')),
      texts.join(' · '),
    );
    const clean = (await openFile('总计2.md', markdownDraft())).document;
    assert.deepEqual(await hintTexts(clean), []);
  });

  it('stand at every total, or nowhere, as the setting says', async () => {
    const { document } = await openFile('总计3.md', markdownDraft(WRONG_TOTAL));
    const smart = await hints(document, 'hints', ({ length }) => length > 0);
    await setSetting('inlayHints.mode', 'all');
    await hints(document, 'more hints', ({ length }) => length > smart.length);
    await setSetting('inlayHints.mode', 'off');
    await hints(document, 'no hints', ({ length }) => length === 0);
  });
});

describe('settings', () => {
  afterEach(async () => {
    await setSetting('rules', undefined);
    await setSetting('language', undefined);
    await closeAll();
  });

  it('switch a rule off and lower its severity', async () => {
    const { document } = await openFile('设置.md', markdownDraft(WRONG_TOTAL));
    await findingOf(RULE, document.uri);
    await setSetting('rules', { [RULE]: 'info' });
    await until('information', async () => {
      const { severity } = await findingOf(RULE, document.uri);
      return severity === vscode.DiagnosticSeverity.Information || undefined;
    });
    await setSetting('rules', { [RULE]: 'off' });
    await until('silence', () => !findings(document.uri).some((f) => ruleOf(f) === RULE) || undefined);
  });

  it('choose the language', async () => {
    const { document } = await openFile('语言.md', markdownDraft(WRONG_TOTAL));
    assert.match((await findingOf(RULE, document.uri)).message, /相差/);
    await setSetting('language', 'en');
    await until('English', async () => !/相差/.test((await findingOf(RULE, document.uri)).message) || undefined);
  });
});
