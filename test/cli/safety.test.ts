import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

import { encodeGb18030, encodeUtf16, encodeUtf8WithMark } from '../host/support/encode';
import { temporaryFolder, type TemporaryFolder } from '../host/support/temporaryFolder';
import { CLEAN, WITH_ERRORS, WITH_WARNING } from './support/drafts';
import { bundledCli, gouji } from './support/gouji';
import { runInTerminal } from './support/terminal';

const ESCAPE = '\u001b';
/** Clears the screen, in seven and in eight bits; reverses the text; ends the line. */
const HOSTILE = `${ESCAPE}[2J\u009b2J\u202e\u0007`;

describe('the output', () => {
  let folder: TemporaryFolder;
  before(() => {
    folder = temporaryFolder();
  });
  after(() => {
    folder.remove();
  });

  describe('is the same whatever the encoding of the draft:', () => {
    const encoders: Readonly<Record<string, (text: string) => Buffer>> = {
      'utf-8 with mark': encodeUtf8WithMark,
      gb18030: encodeGb18030,
      'utf-16 le': (text) => encodeUtf16(text, 'le', true),
      'utf-16 be': (text) => encodeUtf16(text, 'be', true),
      'utf-16 without mark': (text) => encodeUtf16(text, 'le', false),
    };
    for (const [name, encode] of Object.entries(encoders)) {
      it(name, async () => {
        folder.write('draft.md', WITH_ERRORS);
        const expected = await gouji(['check', 'draft.md'], { cwd: folder.path });
        folder.write('draft.md', encode(WITH_ERRORS));
        assert.deepEqual(await gouji(['check', 'draft.md'], { cwd: folder.path }), expected);
        assert.equal(expected.code, 1);
      });
    }
  });

  describe('has colours', () => {
    it('on a terminal', async () => {
      const file = folder.write('warning.md', WITH_WARNING);
      assert.ok((await runInTerminal(['check', file])).stdout.includes(`${ESCAPE}[33m警告${ESCAPE}[39m`));
    });

    it('but not where NO_COLOR is set, or the terminal is dumb', async () => {
      const file = folder.write('warning.md', WITH_WARNING);
      assert.ok(!(await runInTerminal(['check', file], { NO_COLOR: '1' })).stdout.includes(ESCAPE));
      assert.ok(!(await runInTerminal(['check', file], { TERM: 'dumb' })).stdout.includes(ESCAPE));
    });

    it('but not in a pipe, whatever the environment says', async () => {
      const file = folder.write('warning.md', WITH_WARNING);
      const { stdout } = await gouji(['check', file], { env: { FORCE_COLOR: '1', CI: 'true', TERM: 'xterm' } });
      assert.ok(!stdout.includes(ESCAPE));
    });

    it('but not in JSON', async () => {
      const file = folder.write('warning.md', WITH_WARNING);
      assert.ok(!(await runInTerminal(['check', '--format', 'json', file])).stdout.includes(ESCAPE));
    });
  });

  describe('holds no control characters', () => {
    // the line ends are our own
    // eslint-disable-next-line no-control-regex -- control characters are the point
    const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;
    const hostileDraft = WITH_WARNING.replace('整改措施', `整改${HOSTILE}措施`);

    it('of a draft', async () => {
      const file = folder.write('hostile.md', hostileDraft.replace('# 示例县', `# 示例${HOSTILE}县`));
      for (const args of [['check'], ['read'], ['check', '--format', 'json'], ['read', '--format', 'json']]) {
        const { stdout, stderr } = await gouji([...args, file]);
        assert.doesNotMatch(stdout + stderr, UNSAFE);
      }
    });

    it('of a file name, but shows them written out', async function () {
      if (process.platform === 'win32') this.skip();
      const name = `名${HOSTILE}\n字.md`;
      folder.write(name, WITH_WARNING);
      const { stdout } = await gouji(['check', name], { cwd: folder.path });
      assert.doesNotMatch(stdout, UNSAFE);
      assert.equal(stdout.split('\n')[0], '名\\x1b[2J\\x9b2J\\u202e\\x07\\n字.md');
    });

    it('of a missing file, and JSON still gives its real name', async () => {
      const name = `no${HOSTILE}\n.md`;
      const { stdout, stderr } = await gouji(['check', '--format', 'json', name], { cwd: folder.path });
      assert.doesNotMatch(stdout + stderr, UNSAFE);
      const { files } = JSON.parse(stdout) as { files: readonly { readonly path: string }[] };
      assert.equal(files[0]?.path, name);
    });
  });

  it('ends quietly when nobody reads it any more', async () => {
    for (let i = 0; i < 40; i++) folder.write(`many/${i}.md`, CLEAN);
    const cli = await bundledCli();
    const child = spawn(process.execPath, [cli, 'read', '--format', 'json', 'many'], { cwd: folder.path });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual({ code, stderr }, { code: 2, stderr: '' });
  });

  it('says in a sentence that the disk is full', async function () {
    if (process.platform !== 'linux') this.skip();
    const file = folder.write('clean.md', CLEAN);
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [await bundledCli(), 'check', file], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(code, 2);
    assert.match(stderr, /^gouji：程序出错（ENOSPC[^\n]*\n$/);
  });
});
