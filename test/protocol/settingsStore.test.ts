import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver/node';
import { createLog } from '../../server/src/lsp/log';
import { createSettingsStore } from '../../server/src/lsp/settingsStore';

describe('the settings of a client that promises configuration and never answers', () => {
  it('are the initial ones, after a while', async () => {
    const lines: string[] = [];
    const waits: number[] = [];
    const store = createSettingsStore({
      connection: { workspace: { getConfiguration: () => new Promise(() => undefined) } } as unknown as Connection,
      environment: {
        version: '0.0.0',
        findConfiguration: () => undefined,
        schedule(task, ms) {
          waits.push(ms);
          const immediate = setImmediate(task);
          return { cancel: () => clearImmediate(immediate) };
        },
      },
      log: createLog({ warn: (line) => lines.push(line), error: (line) => lines.push(line) }),
      context: { locale: undefined, ruleIds: new Set() },
      initial: { language: 'en' },
      canAsk: true,
    });
    assert.equal((await store.load('file:///report.md')).lang, 'en');
    assert.equal(store.of('file:///report.md').lang, 'en');
    assert.deepEqual(waits, [3_000]);
    assert.equal(lines.length, 1);
  });
});
