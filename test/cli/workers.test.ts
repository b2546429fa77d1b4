import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { exampleReport } from '../../server/src/core/rules/examples';
import { gouji, type Result } from './support/gouji';

/** Enough for threads to be started. */
const FILES = 420;
/** Few enough for none to be. */
const BATCH = 210;

describe('many files', () => {
  let folder: string;
  const names = Array.from({ length: FILES }, (_, i) => `${i % 2 === 0 ? 'a' : 'b'}/${String(i).padStart(3, '0')}.md`);

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gouji-many-'));
    for (const name of ['a', 'b']) mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, 'b', 'gouji.json'), '{ "rules": { "balance/row-total": "off" }, "unknown": 1 }');
    names.forEach((name, i) => {
      if (i % 60 !== 59) writeFileSync(path.join(folder, name), draft(i));
    });
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const format of ['text', 'json']) {
    it(`are told in their order, as one thread would tell them: ${format}`, async () => {
      const all = await gouji(['check', '--format', format, ...names], { cwd: folder });
      const batches: Result[] = [];
      for (let from = 0; from < FILES; from += BATCH) {
        batches.push(await gouji(['check', '--format', format, ...names.slice(from, from + BATCH)], { cwd: folder }));
      }
      assert.equal(all.code, 2);
      assert.deepEqual(
        filesOf(all, format),
        batches.flatMap((batch) => filesOf(batch, format)),
      );
      // each batch tells of the configuration again
      const [first = '', ...others] = [...new Set(batches.flatMap(({ stderr }) => stderr.split('\n')))];
      assert.deepEqual(all.stderr.split('\n').sort(), [first, ...others].sort());
    }).timeout(60_000);
  }

  it('are counted together', async () => {
    const { stdout } = await gouji(['check', ...names], { cwd: folder });
    assert.match(stdout, /检查 413 个文件：28 处错误，0 处警告，0 条提示（另有 7 个读不出）\n$/);
  });
});

/** Clean, now and then with a total that is wrong; below b/ the rule that says so is off. */
function draft(i: number): string {
  const cells = { 'applications/granted/total': '5', 'applications/partial/total': '0' };
  return exampleReport(i % 30 === 10 || i % 30 === 11 ? { cells } : {});
}

function filesOf({ stdout }: Result, format: string): readonly unknown[] {
  if (format === 'json') return (JSON.parse(stdout) as { readonly files: readonly unknown[] }).files;
  return stdout.split('\n').slice(0, -2);
}
