import assert from 'node:assert/strict';
import { readSettings } from '../../server/src/lsp/settings';
import { BARE, OLD, PULL, PUSH } from './support/capabilities';
import { killServers, startClient, type TestClient } from './support/client';
import { BLANK_TOTAL, UNBALANCED } from './support/drafts';

const URI = 'file:///drafts/report.md';
const ROW_TOTAL = 'balance/row-total';
const CONTEXT = { locale: undefined, ruleIds: new Set([ROW_TOTAL]) };

describe('reading the settings', () => {
  it('has a default for everything', () => {
    for (const section of [undefined, null, {}, [], 'x', 7, { language: null, rules: null, validation: {} }]) {
      assert.deepEqual(readSettings(section, CONTEXT).settings, {
        lang: 'zh',
        inlayMode: 'smart',
        codeLens: true,
        formatting: false,
        delay: 0,
        settleDelay: 1500,
        rules: {},
      });
    }
  });

  it('takes rules as an object or flat, and "default" for the rule\'s own level', () => {
    const nested = readSettings({ rules: { [ROW_TOTAL]: 'off' } }, CONTEXT);
    const flat = readSettings({ [`rules.${ROW_TOTAL}`]: 'off', 'inlayHints.mode': 'all' }, CONTEXT);
    const own = readSettings({ rules: { [ROW_TOTAL]: 'default' } }, CONTEXT);
    assert.deepEqual(nested.settings.rules, { [ROW_TOTAL]: 'off' });
    assert.deepEqual(flat.settings.rules, { [ROW_TOTAL]: 'off' });
    assert.equal(flat.settings.inlayMode, 'all');
    assert.deepEqual(own.settings.rules, {});
    assert.deepEqual([...nested.problems, ...flat.problems, ...own.problems], []);
  });

  it('falls back on what it does not understand, and names it in both languages', () => {
    const { settings, problems } = readSettings(
      {
        language: 'fr',
        inlayHints: { mode: true },
        validation: { delay: -1, settleDelay: 'soon' },
        rules: { [ROW_TOTAL]: 'loud', 'no/such': 'off' },
        colour: 'red',
        codeLens: 'yes',
        format: { enable: 1 },
      },
      CONTEXT,
    );
    assert.deepEqual(settings, readSettings({}, CONTEXT).settings);
    assert.equal(problems.length, 9);
    for (const { zh, en } of problems) {
      assert.match(zh, /gouji\./);
      assert.match(en, /gouji\./);
    }
  });

  it('follows the locale of the client only when asked to', () => {
    const lang = (language: unknown, locale: string | undefined): string =>
      readSettings({ language }, { ...CONTEXT, locale }).settings.lang;
    assert.equal(lang(undefined, 'en'), 'zh');
    assert.equal(lang('auto', 'en-US'), 'en');
    assert.equal(lang('auto', 'zh-cn'), 'zh');
    assert.equal(lang('auto', 'zh'), 'zh');
    assert.equal(lang('auto', undefined), 'zh');
    assert.equal(lang('en', 'zh-cn'), 'en');
  });
});

describe('settings at work', () => {
  afterEach(killServers);

  async function codes(client: TestClient, version: number): Promise<unknown[]> {
    return (await client.published(URI, version)).map(({ code }) => code);
  }

  it('are asked of a client that can be asked, for each document', async () => {
    const client = await startClient({ capabilities: PUSH, configuration: { rules: { [ROW_TOTAL]: 'off' } } });
    client.open(URI, UNBALANCED);
    assert.deepEqual(await codes(client, 1), ['balance/applications-identity']);
    const asked = client.received.find(({ method }) => method === 'workspace/configuration');
    assert.deepEqual(asked?.params, { items: [{ scopeUri: URI, section: 'gouji' }] });
  });

  it('take effect at once when they change', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, UNBALANCED);
    await client.published(URI, 1);
    client.reconfigure({ language: 'en', rules: { [ROW_TOTAL]: 'off' } });
    await client.until(() => client.publications(URI).length === 2);
    const [, changed] = client.publications(URI);
    assert.deepEqual(
      changed?.diagnostics.map(({ code }) => code),
      ['balance/applications-identity'],
    );
    assert.match(JSON.stringify(changed.diagnostics[0]?.message), /differ|row|column|item/i);
    assert.doesNotMatch(JSON.stringify(changed.diagnostics[0]?.message), /列：|相差/);
    await client.until(({ method }) => method === 'workspace/inlayHint/refresh');
  });

  it('are not checked again when nothing has changed', async () => {
    const client = await startClient({ capabilities: PUSH });
    client.open(URI, UNBALANCED);
    await client.published(URI, 1);
    client.reconfigure({});
    client.reconfigure({ inlayHints: { mode: 'all' } });
    await client.until(() => client.publications(URI).length === 2);
    const questions = client.received.filter(({ method }) => method === 'workspace/configuration');
    assert.equal(questions.length, 3);
  });

  it('make a client that pulls ask again', async () => {
    const client = await startClient({ capabilities: PULL });
    client.open(URI, UNBALANCED);
    const before = await client.pull(URI);
    client.reconfigure({ rules: { [ROW_TOTAL]: 'off' } });
    await client.until(({ method }) => method === 'workspace/diagnostic/refresh');
    assert.equal((await client.pull(URI)).length, before.length - 1);
  });

  it('register for changes only with a client that offers it', async () => {
    const able = await startClient({ capabilities: OLD });
    const { params } = await able.until(({ method }) => method === 'client/registerCapability');
    assert.match(JSON.stringify(params), /workspace\/didChangeConfiguration/);
    const bare = await startClient({ capabilities: BARE });
    bare.open(URI, UNBALANCED);
    await bare.published(URI, 1);
    assert.deepEqual(
      bare.received.filter(({ method }) => !method.startsWith('textDocument/')),
      [],
    );
  });

  it('come from the start options, then from pushed changes, where the client cannot be asked', async () => {
    const client = await startClient({ initializationOptions: { settings: { rules: { [ROW_TOTAL]: 'off' } } } });
    client.open(URI, UNBALANCED);
    assert.deepEqual(await codes(client, 1), ['balance/applications-identity']);
    client.notify('workspace/didChangeConfiguration', { settings: { gouji: { rules: { [ROW_TOTAL]: 'info' } } } });
    await client.until(() => client.publications(URI).length === 2);
    assert.deepEqual(
      client.publications(URI)[1]?.diagnostics.map(({ code, severity }) => [code, severity]),
      [
        [ROW_TOTAL, 3],
        ['balance/applications-identity', 1],
      ],
    );
  });

  it('fall back to the start options when the client fails to answer, and the log says so', async () => {
    const client = await startClient({
      capabilities: PUSH,
      configuration: new Error('no'),
      initializationOptions: { settings: { rules: { [ROW_TOTAL]: 'off' } } },
    });
    client.open(URI, UNBALANCED);
    assert.deepEqual(await codes(client, 1), ['balance/applications-identity']);
    await client.until(
      ({ method, params }) => method === 'window/logMessage' && /未能取得设置/.test(JSON.stringify(params)),
    );
  });

  it('are checked, and what is wrong with them is logged once in both languages', async () => {
    const client = await startClient({ capabilities: PUSH, configuration: { language: 'fr' } });
    client.open(URI, UNBALANCED);
    client.open('file:///other.md', UNBALANCED);
    await client.published(URI, 1);
    await client.published('file:///other.md', 1);
    const logged = client.received.filter(({ method }) => method === 'window/logMessage');
    assert.equal(logged.length, 1);
    assert.match(JSON.stringify(logged[0]?.params), /无效.*expected/);
  });

  it('follow the locale under language auto', async () => {
    const client = await startClient({ locale: 'en', initializationOptions: { settings: { language: 'auto' } } });
    client.open(URI, BLANK_TOTAL);
    const diagnostics = await client.published(URI, 1);
    assert.ok(diagnostics.length > 0);
    assert.ok(diagnostics.every(({ message }) => /[a-z]{3}/.test(JSON.stringify(message))));
  });

  it('hold a changed document back for the delay, and a newly opened one not at all', async () => {
    const client = await startClient({ initializationOptions: { settings: { validation: { delay: 300 } } } });
    client.open(URI, UNBALANCED);
    await client.published(URI, 1);
    const asked = performance.now();
    client.change(URI, 2, { text: `${UNBALANCED}\n` });
    client.change(URI, 3, { text: `${UNBALANCED}\n\n` });
    await client.published(URI, 3);
    assert.ok(performance.now() - asked >= 290);
    assert.equal(client.publications(URI).length, 2);
  });
});
