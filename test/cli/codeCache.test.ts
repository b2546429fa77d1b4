import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { build } from 'esbuild';

import { BUNDLES, bundleOptions } from '../../scripts/lib/bundles';
import { sampleDraft } from '../../scripts/lib/paths';
import { CLEAN, WITH_ERRORS } from './support/drafts';
import { bundledCli, gouji } from './support/gouji';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('the installed command', () => {
  let folder: string;
  let launcher: string;
  let cache: string;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'gouji-cache-'));
    const cli = path.join(folder, 'cli.js');
    copyFileSync(await bundledCli(), cli);
    launcher = path.join(folder, 'gouji.js');
    cache = path.join(folder, 'cli.cache');
    const bundle = BUNDLES.find(({ name }) => name === 'gouji');
    assert.ok(bundle);
    await build({ ...bundleOptions(bundle, true), outfile: launcher });
    const make = path.join(ROOT, 'scripts', 'makeCodeCache.ts');
    execFileSync(process.execPath, ['--import', 'tsx', make, cli, 'check', sampleDraft], {
      cwd: ROOT,
      stdio: 'ignore',
    });
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('says the same as the bundle, from compiled code and without it', async () => {
    const args = ['check', '--format', 'json', sampleDraft];
    const { stdout } = await gouji(args);
    assert.ok(existsSync(cache));
    assert.equal(launch(args), stdout);
    writeFileSync(cache, 'no compiled code');
    assert.equal(launch(args), stdout);
    rmSync(cache);
    assert.equal(launch(args), stdout);
  });

  it('says the same of many files, of which its threads take care', async () => {
    const drafts = path.join(folder, 'drafts');
    mkdirSync(drafts);
    for (let i = 0; i < 420; i++) writeFileSync(path.join(drafts, `${i}.md`), i % 100 === 7 ? WITH_ERRORS : CLEAN);
    const { stdout } = await gouji(['check', drafts]);
    assert.equal(launch(['check', drafts]), stdout);
  }).timeout(60_000);

  /** What it prints; the draft has errors, so the command fails. */
  function launch(args: readonly string[]): string {
    try {
      return execFileSync(process.execPath, [launcher, ...args], { env: { PATH: process.env['PATH'] } }).toString();
    } catch (error) {
      return String((error as { stdout: Buffer }).stdout);
    }
  }
});
