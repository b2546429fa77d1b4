import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder, type TemporaryFolder } from '../host/support/temporaryFolder';
import { CLEAN, WITH_ERRORS } from './support/drafts';
import { gouji } from './support/gouji';

interface Output {
  readonly files: readonly { readonly path: string; readonly error?: { readonly code: string } }[];
}

const POSIX_ONLY = process.platform === 'win32';

describe('files of all kinds', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  /** Each file by its name, with the code of its problem or `read`. */
  async function told(...args: string[]): Promise<Record<string, string>> {
    const { stdout } = await gouji(['check', '--format', 'json', ...args], { cwd: folder.path });
    const { files } = JSON.parse(stdout) as Output;
    return Object.fromEntries(files.map(({ path: name, error }) => [name, error?.code ?? 'read']));
  }

  it('with names that hold blanks, line ends, quotes, a leading dash or characters beyond the BMP', async function () {
    if (POSIX_ONLY) this.skip();
    const names = ['年报 初稿.md', '一\n二.md', '"引".md', '-x.md', '--lang.md', '𠮷.md', '*.md'];
    for (const name of names) folder.write(name, CLEAN);
    assert.deepEqual(await told('.'), Object.fromEntries([...names].sort().map((name) => [name, 'read'])));
    assert.deepEqual(await told('--', '-x.md', '--lang.md'), { '-x.md': 'read', '--lang.md': 'read' });
  });

  it('with a name that is no UTF-8 are named, and the others are checked', async function () {
    if (process.platform !== 'linux') this.skip();
    folder.write('good.md', CLEAN);
    const bytes = Buffer.concat([
      Buffer.from(`${folder.path}/`),
      Buffer.from([0xc4, 0xea, 0xb1, 0xa8]),
      Buffer.from('.md'),
    ]);
    writeFileSync(bytes, CLEAN);
    const found = await told('.');
    assert.equal(found['good.md'], 'read');
    assert.deepEqual(Object.values(found).sort(), ['file-name', 'read']);
  });

  it('a pipe, a link in a circle, a link to nothing and 100 MB are named, and the others are checked', async function () {
    if (POSIX_ONLY) this.skip();
    folder.write('good.md', CLEAN);
    symlinkSync('circle.md', path.join(folder.path, 'circle.md'));
    symlinkSync('gone.md', path.join(folder.path, 'nowhere.md'));
    symlinkSync('.', path.join(folder.path, 'again'));
    truncateSync(folder.write('huge.md', ''), 100 * 1024 * 1024);
    assert.equal(spawnSync('mkfifo', [path.join(folder.path, 'pipe.md')]).status, 0);
    const found = { 'circle.md': 'unreadable', 'good.md': 'read', 'huge.md': 'too-large', 'nowhere.md': 'not-found' };
    assert.deepEqual(await told('.'), { ...found, 'pipe.md': 'not-a-file' });
    assert.deepEqual(await told('*.md'), { ...found, 'pipe.md': 'not-a-file' });
  });

  it('that vanish while a folder is checked are named or left out, and nothing breaks', async () => {
    const many = path.join(folder.path, 'many');
    mkdirSync(many);
    for (let i = 0; i < 400; i++) folder.write(`many/${i}.md`, WITH_ERRORS);
    const running = gouji(['check', '--format', 'json', 'many'], { cwd: folder.path });
    for (const name of readdirSync(many).reverse()) {
      rmSync(path.join(many, name));
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { code, stdout } = await running;
    const codes = new Set((JSON.parse(stdout) as Output).files.map(({ error }) => error?.code ?? 'read'));
    codes.delete('read');
    codes.delete('not-found');
    codes.delete('empty-directory');
    assert.deepEqual([...codes], []);
    assert.ok(code === 1 || code === 2, String(code));
  }).timeout(60_000);

  it('that change while they are read are read as one of their states', async () => {
    const file = folder.write('draft.md', CLEAN);
    const running = gouji(['check', '--format', 'json', ...Array<string>(30).fill('draft.md')], { cwd: folder.path });
    for (let i = 0; i < 300; i++) {
      writeFileSync(file, i % 2 === 0 ? WITH_ERRORS : CLEAN);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { code, stderr } = await running;
    assert.equal(stderr, '');
    assert.ok(code === 0 || code === 1, String(code));
  });
});
