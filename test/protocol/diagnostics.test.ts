import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { BARE, OLD, PULL, PUSH } from './support/capabilities';
import { killServers, startClient, type ClientOptions } from './support/client';
import { positionOf, SLOPPY, UNBALANCED } from './support/drafts';

const URI = 'file:///drafts/report.md';
const TEMPLATE = 'https://example.org/rules/{id}.md';

async function find(options: ClientOptions, code: string, text = UNBALANCED): Promise<Diagnostic> {
  const client = await startClient(options);
  client.open(URI, text, 3);
  const pulls = options.capabilities?.textDocument?.diagnostic !== undefined;
  const diagnostics = pulls ? await client.pull(URI) : await client.published(URI, 3);
  const found = diagnostics.find((diagnostic) => diagnostic.code === code);
  assert.ok(found, JSON.stringify(diagnostics));
  return found;
}

describe('a diagnostic', () => {
  afterEach(killServers);

  it('names rule, tool, both numbers and every addend, and stands on the total', async () => {
    const found = await find({ capabilities: PUSH }, 'balance/row-total');
    assert.equal(found.source, '勾稽');
    assert.equal(found.severity, 1);
    assert.match(JSON.stringify(found.message), /总计填 6.*= 10，相差 4/);
    const start = positionOf(UNBALANCED, '| 9 | 1 | 0 | 0 | 0 | 0 | 6 |');
    assert.deepEqual(found.range, {
      start: { ...start, character: start.character + 26 },
      end: { ...start, character: start.character + 27 },
    });
    assert.equal(found.relatedInformation?.length, 7);
    assert.ok(found.relatedInformation.every(({ location }) => location.uri === URI));
  });

  it('carries its fixes with the version they were made for', async () => {
    const found = await find({ capabilities: PUSH }, 'structure/section-heading', SLOPPY);
    const data = found.data as { version: number; fixes: { safety: string; edits: { newText: string }[] }[] };
    assert.equal(data.version, 3);
    assert.deepEqual(
      data.fixes.map(({ safety, edits }) => [safety, edits.map(({ newText }) => newText)]),
      [['safe', ['和']]],
    );
  });

  it('links to the page of its rule when the client knows links and has given a template', async () => {
    const initializationOptions = { ruleUriTemplate: TEMPLATE };
    for (const capabilities of [PUSH, PULL]) {
      const linked = await find({ capabilities, initializationOptions }, 'balance/row-total');
      assert.deepEqual(linked.codeDescription, { href: 'https://example.org/rules/balance/row-total.md' });
    }
    const old = await find({ capabilities: OLD, initializationOptions }, 'balance/row-total');
    assert.equal(old.codeDescription, undefined);
    const unasked = await find({ capabilities: PUSH }, 'balance/row-total');
    assert.equal(unasked.codeDescription, undefined);
    const unusable = await find(
      { capabilities: PUSH, initializationOptions: { ruleUriTemplate: 'https://example.org/' } },
      'balance/row-total',
    );
    assert.equal(unusable.codeDescription, undefined);
  });

  it('has no related information for a client that cannot show it', async () => {
    const found = await find({ capabilities: BARE }, 'balance/row-total');
    assert.equal(found.relatedInformation, undefined);
  });

  it('maps the severities', async () => {
    for (const [level, severity] of [
      ['error', 1],
      ['warning', 2],
      ['info', 3],
    ] as const) {
      const initializationOptions = { settings: { rules: { 'balance/row-total': level } } };
      const found = await find({ capabilities: BARE, initializationOptions }, 'balance/row-total');
      assert.equal(found.severity, severity);
    }
  });
});
