import assert from 'node:assert/strict';
import {
  CodeActionTriggerKind,
  type ClientCapabilities,
  type CodeAction,
  type CodeLens,
  type InitializeResult,
  type ShowMessageRequestParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { readReport, rewriteTable } from '../../server/src/core';
import { exampleReport } from '../../server/src/core/rules/examples';
import { applyEdits } from '../../server/src/core/tables/outcome';
import { BARE, PUSH } from './support/capabilities';
import { killServers, startClient, type ClientOptions, type TestClient } from './support/client';
import { applied, BLANK_TOTAL, CLEAN, NOTES, positionOf } from './support/drafts';

const URI = 'file:///drafts/report.md';

/** An editor that lets its server change documents, asks before it does where told to, and takes lenses. */
const EDITOR: ClientCapabilities = {
  ...PUSH,
  workspace: {
    ...PUSH.workspace,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
    codeLens: { refreshSupport: true },
  },
  textDocument: {
    ...PUSH.textDocument,
    codeLens: {},
    formatting: { dynamicRegistration: true },
    rangeFormatting: { dynamicRegistration: true },
    codeAction: {
      ...PUSH.textDocument?.codeAction,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** The clean report with its table three in HTML. */
const MESSY = inStyle(CLEAN, 'html');
/** A report of 2023 with tables two and three of the 2019 form. */
const OLD_FORM = exampleReport({ year: 2023, forms: { proactive: '2019', applications: '2019' } });

function inStyle(text: string, style: 'html' | 'tabs'): string {
  const outcome = rewriteTable(readReport(text), 'applications', style);
  if (outcome.kind === 'refused') assert.fail(outcome.reason.zh);
  return applyEdits(text, outcome.edits);
}

interface Editor {
  readonly client: TestClient;
  /** Edits the server asked for, in order. */
  readonly asked: readonly { readonly label?: string; readonly edit: WorkspaceEdit }[];
  readonly messages: () => string[];
  readonly execute: (command: string, args: object) => Promise<unknown>;
}

async function startEditor(text: string, options: ClientOptions = {}, answer?: number): Promise<Editor> {
  const client = await startClient({ capabilities: EDITOR, ...options });
  const asked: { label?: string; edit: WorkspaceEdit }[] = [];
  client.connection.onRequest('workspace/applyEdit', (params: { label?: string; edit: WorkspaceEdit }) => {
    asked.push(params);
    return { applied: true };
  });
  const questions: string[] = [];
  client.connection.onRequest('window/showMessageRequest', (params: ShowMessageRequestParams) => {
    questions.push(params.message);
    return answer === undefined ? null : (params.actions?.[answer] ?? null);
  });
  client.open(URI, text);
  const shown = (): string[] =>
    client.received.flatMap(({ method, params }) =>
      method === 'window/showMessage' ? [(params as { message: string }).message] : [],
    );
  return {
    client,
    asked,
    messages: () => [...questions, ...shown()],
    execute: (command, args) =>
      client.request('workspace/executeCommand', { command, arguments: [{ uri: URI, ...args }] }),
  };
}

/** The edits of the one document, and the version they are for. */
function changesOf(edit: WorkspaceEdit | undefined): { version: number | null; edits: TextEdit[] } {
  const [change] = edit?.documentChanges ?? [];
  assert.ok(change && 'textDocument' in change);
  assert.equal(change.textDocument.uri, URI);
  return { version: change.textDocument.version, edits: change.edits as TextEdit[] };
}

async function actionsAt(client: TestClient, text: string, words: string, only?: string[]): Promise<CodeAction[]> {
  const position = positionOf(text, words);
  return client.request('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only && { only }), triggerKind: CodeActionTriggerKind.Invoked },
  });
}

afterEach(killServers);

describe('code lenses over the protocol', () => {
  const lenses = (client: TestClient): Promise<CodeLens[]> =>
    client.request('textDocument/codeLens', { textDocument: { uri: URI } });

  it('stand on the first line of each table, with commands that take it', async () => {
    const { client } = await startEditor(BLANK_TOTAL, { initializationOptions: { previewCommand: 'show.it' } });
    const found = await lenses(client);
    const line = positionOf(BLANK_TOTAL, '| （本列数据').line;
    const own = found.filter(({ range }) => range.start.line === line);
    assert.deepEqual(
      own.map(({ command }) => [command?.title, command?.command]),
      [
        ['新收 6 + 结转 1 = 结果 6 + 下年 1 ✓', ''],
        ['填写合计（1 处）', 'gouji.table.fillTotals'],
        ['预览', 'show.it'],
      ],
    );
    assert.deepEqual(own[1]?.command?.arguments, [{ uri: URI, table: 'applications' }]);
  });

  it('leave out what the client cannot do', async () => {
    const { client } = await startEditor(MESSY, {
      capabilities: { ...EDITOR, workspace: { ...EDITOR.workspace, applyEdit: false } },
    });
    const commands = (await lenses(client)).map(({ command }) => command?.command);
    assert.deepEqual(new Set(commands), new Set(['']));
  });

  it('are gone when switched off, and the client is told to look again', async () => {
    const { client } = await startEditor(CLEAN, { configuration: { codeLens: true } });
    assert.ok((await lenses(client)).length > 0);
    client.reconfigure({ codeLens: false });
    await client.until(({ method }) => method === 'workspace/codeLens/refresh');
    assert.deepEqual(await lenses(client), []);
  });

  it('are not offered to a client that has none, nor above other documents', async () => {
    const bare = await startClient({ capabilities: BARE });
    assert.equal(bare.initialized.capabilities.codeLensProvider, undefined);
    assert.equal(bare.initialized.capabilities.executeCommandProvider, undefined);
    const { client } = await startEditor(NOTES);
    assert.deepEqual(await lenses(client), []);
  });
});

describe('commands on tables', () => {
  it('整理表格 rewrites the table under the cursor, for the version at hand, in one edit', async () => {
    const { client, asked, execute } = await startEditor(MESSY);
    client.change(URI, 7, { text: MESSY });
    const position = positionOf(MESSY, '（七）总计');
    assert.deepEqual(await execute('gouji.table.tidy', { position }), { applied: true });
    const [first] = asked;
    assert.equal(first?.label, '整理表格');
    const { version, edits } = changesOf(first.edit);
    assert.equal(version, 7);
    assert.equal(edits.length, 1);
    const report = readReport(applied(MESSY, edits));
    assert.equal(report.tables.applications?.state, 'complete');
    assert.doesNotMatch(report.source.text, /<td/);
  });

  it('转换表格 takes the style', async () => {
    const { asked, execute } = await startEditor(CLEAN);
    await execute('gouji.table.convert', { table: 'litigation', style: 'tabs' });
    assert.match(applied(CLEAN, changesOf(asked[0]?.edit).edits), /结果维持\t结果纠正/);
  });

  it('填写合计 and 空白补 0 write into the blanks', async () => {
    const { asked, execute } = await startEditor(BLANK_TOTAL);
    await execute('gouji.table.fillTotals', { position: positionOf(BLANK_TOTAL, '## 三、') });
    assert.equal(changesOf(asked[0]?.edit).edits[0]?.newText.trim(), '4');
    await execute('gouji.table.fillZeros', { table: 'applications' });
    assert.equal(asked.length, 1);
  });

  it('整理全部表格 takes all that are no clean pipe tables', async () => {
    const { asked, execute } = await startEditor(inStyle(CLEAN, 'tabs'));
    assert.deepEqual(await execute('gouji.table.tidyAll', {}), { applied: true });
    assert.equal(changesOf(asked[0]?.edit).edits.length, 1);
  });

  it('tell why nothing was done, in the words of the user', async () => {
    const { asked, execute, messages } = await startEditor(exampleReport({ omitRows: ['applications/granted'] }));
    assert.deepEqual(await execute('gouji.table.tidy', { table: 'applications' }), { applied: false });
    assert.deepEqual(asked, []);
    assert.match(messages()[0] ?? '', /^整理表格：.*1 行缺失或读不出/);
    await execute('gouji.table.tidy', { position: { line: 0, character: 0 } });
    assert.match(messages()[1] ?? '', /光标/);
  });

  it('tell of a document that is no report, and say nothing of one that is not open', async () => {
    const { client, execute, messages } = await startEditor(NOTES);
    await execute('gouji.table.tidy', { position: { line: 0, character: 0 } });
    assert.match(messages()[0] ?? '', /不是/);
    const answer = await client.request('workspace/executeCommand', {
      command: 'gouji.table.tidy',
      arguments: [{ uri: 'file:///not/open.md' }],
    });
    assert.deepEqual(answer, { applied: false });
  });

  it('survive arguments of any kind', async () => {
    const { client, asked } = await startEditor(CLEAN);
    for (const given of [
      undefined,
      [],
      [null],
      [7],
      [{ uri: 7 }],
      [{ uri: URI, table: 'x', position: 'y', style: 1 }],
    ]) {
      for (const command of ['gouji.table.tidy', 'gouji.table.convert', 'gouji.table.fillZeros']) {
        const answer = await client.request('workspace/executeCommand', { command, arguments: given });
        assert.deepEqual(answer, { applied: false });
      }
    }
    assert.deepEqual(asked, []);
  });
});

describe('升级到 2021 年格式 over the protocol', () => {
  it('asks first, naming what goes where', async () => {
    const { asked, execute, messages } = await startEditor(OLD_FORM, {}, 0);
    assert.deepEqual(await execute('gouji.report.upgrade', {}), { applied: true });
    assert.match(messages()[0] ?? '', /将删去的数：.*政府集中采购（采购项目数量 4、采购总金额 86\.5万元）/);
    const { version, edits } = changesOf(asked[0]?.edit);
    assert.equal(version, 1);
    assert.equal(readReport(applied(OLD_FORM, edits)).tables.proactive?.form, '2021');
  });

  it('shows the edits to be confirmed to those who want to look first', async () => {
    const { asked, execute } = await startEditor(OLD_FORM, {}, 1);
    assert.deepEqual(await execute('gouji.report.upgrade', {}), { applied: true });
    const { edits } = changesOf(asked[0]?.edit);
    const annotations = asked[0]?.edit.changeAnnotations ?? {};
    assert.deepEqual(Object.keys(annotations).sort(), ['applications', 'proactive']);
    for (const { needsConfirmation, description } of Object.values(annotations)) {
      assert.equal(needsConfirmation, true);
      assert.match(description ?? '', /原样转入/);
    }
    assert.ok(edits.every((edit) => 'annotationId' in edit));
  });

  it('changes nothing when the answer is no, or none', async () => {
    for (const answer of [2, undefined]) {
      const { asked, execute } = await startEditor(OLD_FORM, {}, answer);
      assert.deepEqual(await execute('gouji.report.upgrade', {}), { applied: false });
      assert.deepEqual(asked, []);
    }
  });

  it('changes nothing when the document has changed while it asked', async () => {
    const editor = await startEditor(OLD_FORM);
    editor.client.connection.onRequest('window/showMessageRequest', (params: ShowMessageRequestParams) => {
      editor.client.change(URI, 2, { text: `${OLD_FORM}\n` });
      return params.actions?.[0] ?? null;
    });
    assert.deepEqual(await editor.execute('gouji.report.upgrade', {}), { applied: false });
    assert.deepEqual(editor.asked, []);
    assert.match(editor.messages().at(-1) ?? '', /已有改动/);
  });

  it('is an action of the editor, too, where there is something to upgrade', async () => {
    const { client } = await startEditor(OLD_FORM);
    const found = await actionsAt(client, OLD_FORM, '## 二、', ['refactor']);
    assert.deepEqual(
      found.map(({ kind, command }) => [kind, command?.command]),
      [['refactor.rewrite.gouji.upgrade', 'gouji.report.upgrade']],
    );
    client.change(URI, 2, { text: CLEAN });
    assert.deepEqual(await actionsAt(client, CLEAN, '## 二、', ['refactor']), []);
  });
});

describe('code actions on tables', () => {
  const kinds = (actions: readonly CodeAction[]): string[] => actions.map(({ kind }) => kind ?? '');

  it('are offered inside a table, their edits worked out when one is chosen', async () => {
    const { client } = await startEditor(MESSY);
    const found = await actionsAt(client, MESSY, '（七）总计', ['refactor.rewrite']);
    assert.deepEqual(kinds(found), ['refactor.rewrite.gouji.tidy', 'refactor.rewrite.gouji.convert.tabs']);
    assert.ok(found.every(({ edit }) => edit === undefined));
    const resolved = await client.request<CodeAction>('codeAction/resolve', found[0]);
    assert.doesNotMatch(applied(MESSY, changesOf(resolved.edit).edits), /<td/);
    assert.deepEqual(kinds(await actionsAt(client, MESSY, '## 三、', ['refactor'])), []);
  });

  it('have no edit any more when the document has changed since', async () => {
    const { client } = await startEditor(MESSY);
    const [tidy] = await actionsAt(client, MESSY, '（七）总计', ['refactor.rewrite']);
    client.change(URI, 2, { text: CLEAN });
    const resolved = await client.request<CodeAction>('codeAction/resolve', tidy);
    assert.equal(resolved.edit, undefined);
  });

  it('come with their edits to clients that do not ask for them later', async () => {
    const { client } = await startEditor(BLANK_TOTAL, { capabilities: PUSH });
    const found = await actionsAt(client, BLANK_TOTAL, '（一）予以公开', ['refactor.rewrite.gouji.fillTotals']);
    assert.equal(found.length, 1);
    assert.equal(changesOf(found[0]?.edit).edits[0]?.newText.trim(), '4');
  });

  it('show the reason where a table cannot be rewritten', async () => {
    const text = exampleReport({ omitRows: ['applications/granted'] });
    const { client } = await startEditor(text);
    const found = await actionsAt(client, text, '（七）总计', ['refactor.rewrite.gouji.tidy']);
    assert.match(found[0]?.disabled?.reason ?? '', /1 行缺失/);
  });

  it('light no bulb on every line of a table', async () => {
    const { client } = await startEditor(MESSY);
    const position = positionOf(MESSY, '（七）总计');
    const found = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: position, end: position },
      context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic },
    });
    assert.deepEqual(found, []);
  });

  it('整理全部表格 is a source action, and no part of fixing all', async () => {
    const { client } = await startEditor(MESSY);
    assert.deepEqual(kinds(await actionsAt(client, MESSY, '#', ['source'])), ['source.tidyTables.gouji']);
    assert.deepEqual(kinds(await actionsAt(client, MESSY, '#', ['source.fixAll'])), []);
  });
});

describe('formatting over the protocol', () => {
  const options = { tabSize: 4, insertSpaces: true };
  const format = (client: TestClient): Promise<TextEdit[]> =>
    client.request('textDocument/formatting', { textDocument: { uri: URI }, options });

  function registeredFor(client: TestClient): string[] {
    return client.received.flatMap(({ method, params }) => {
      if (method !== 'client/registerCapability') return [];
      const { registrations } = params as {
        registrations: { method: string; registerOptions?: { documentSelector?: { language: string }[] } }[];
      };
      return registrations
        .filter((registration) => registration.method === 'textDocument/formatting')
        .flatMap(({ registerOptions }) => registerOptions?.documentSelector?.map(({ language }) => language) ?? []);
    });
  }

  it('is offered for the language gouji, and for Markdown only where the setting asks for it', async () => {
    const { client } = await startEditor(CLEAN, { configuration: {} });
    await client.until(({ method }) => method === 'client/registerCapability');
    client.reconfigure({ format: { enable: true } });
    await client.until(() => registeredFor(client).length > 1);
    assert.deepEqual(registeredFor(client), ['gouji', 'markdown', 'plaintext']);
    assert.ok((await format(client)).length > 0);
    client.reconfigure({ format: { enable: false } });
    await client.until(({ method }) => method === 'client/unregisterCapability');
    assert.deepEqual(await format(client), []);
  });

  it('aligns the tables of a document in the language gouji', async () => {
    const { client } = await startEditor(NOTES);
    const uri = 'file:///drafts/年报.txt';
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'gouji', version: 1, text: CLEAN } });
    const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options });
    const result = applied(CLEAN, edits);
    assert.match(result, /^\| 行政许可 {7}\| 120 /m);
    const range = { start: positionOf(CLEAN, '| 行政复议'), end: positionOf(CLEAN, '## 五、') };
    const some = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri },
      range,
      options,
    });
    assert.ok(some.length > 0 && some.length < edits.length);
  });

  it('is a plain capability for clients that cannot be told later, and does nothing there unless asked to', async () => {
    const capabilities: ClientCapabilities = { ...EDITOR, textDocument: { ...EDITOR.textDocument, formatting: {} } };
    const { client } = await startEditor(CLEAN, { capabilities });
    const { capabilities: offered }: InitializeResult = client.initialized;
    assert.equal(offered.documentFormattingProvider, true);
    assert.deepEqual(await format(client), []);
  });
});
