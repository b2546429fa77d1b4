import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { temporaryFolder, type TemporaryFolder } from '../host/support/temporaryFolder';
import { CLEAN, NO_REPORT, WITH_ERRORS, WITH_INFO, WITH_WARNING } from './support/drafts';
import { gouji, type Result, type Setting } from './support/gouji';

describe('gouji check', () => {
  let folder: TemporaryFolder;
  before(() => {
    folder = temporaryFolder();
    folder.write('clean.md', CLEAN);
    folder.write('errors.md', WITH_ERRORS);
    folder.write('warning.md', WITH_WARNING);
    folder.write('info.md', WITH_INFO);
    folder.write('notice.md', NO_REPORT);
    folder.write('picture.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0));
    folder.write('各局/[草稿] 一.txt', WITH_ERRORS);
    folder.write('各局/深/二.markdown', CLEAN);
    folder.write('-dash.md', CLEAN);
    mkdirSync(path.join(folder.path, 'empty'));
  });
  after(() => {
    folder.remove();
  });

  const check = (args: readonly string[], setting: Setting = {}): Promise<Result> =>
    gouji(['check', ...args], { cwd: folder.path, ...setting });

  describe('exits with', () => {
    it('0 on a clean report', async () => {
      assert.deepEqual(await check(['clean.md']), { code: 0, stdout: '检查 1 个文件：没有发现问题\n', stderr: '' });
    });

    it('0 on warnings and information', async () => {
      assert.equal((await check(['warning.md', 'info.md'])).code, 0);
    });

    it('1 on errors', async () => {
      assert.equal((await check(['clean.md', 'errors.md'])).code, 1);
    });

    it('1 on more warnings than --max-warnings, and says so', async () => {
      const { code, stderr } = await check(['warning.md', '--max-warnings', '0']);
      assert.equal(code, 1);
      assert.equal(stderr, 'gouji：警告 1 处，多于 --max-warnings 允许的 0 处\n');
    });

    it('0 on as many warnings as --max-warnings', async () => {
      assert.equal((await check(['warning.md', 'info.md', '--max-warnings=1'])).code, 0);
    });

    it('2 on a file that cannot be read, whatever the others hold', async () => {
      assert.equal((await check(['clean.md', 'missing.md'])).code, 2);
      assert.equal((await check(['missing.md', 'errors.md'])).code, 2);
    });
  });

  describe('tells a person', () => {
    it('place, severity, message and rule of each finding, by file, and the counts', async () => {
      const { stdout, stderr } = await check(['errors.md', 'clean.md', 'warning.md', 'info.md']);
      assert.equal(stderr, '');
      const [heading, first, second, empty] = stdout.split('\n');
      assert.equal(heading, 'errors.md');
      assert.match(first ?? '', /^ +\d+:\d+ {2}错误 {2}一、本年新收.+总计填 9，.+ = 6，相差 3 +balance\/row-total$/);
      assert.match(second ?? '', /^ +\d+:\d+ {2}错误 {2}总计列.+ {2}balance\/applications-identity$/);
      assert.equal(empty, '');
      assert.match(stdout, /\nwarning\.md\n +\d+:4 {2}警告 .+ structure\/section-heading\n/);
      assert.match(stdout, /\ninfo\.md\n +\d+:1 {2}提示 .+ cell\/blank\n/);
      assert.match(stdout, /\n检查 4 个文件：2 处错误，1 处警告，1 条提示\n$/);
    });

    it('line and column from 1', async () => {
      const { stdout } = await check(['warning.md']);
      const line = WITH_WARNING.split('\n').findIndex((text) => text.startsWith('## 五、')) + 1;
      assert.match(stdout, new RegExp(`^ +${line}:4 `, 'm'));
    });

    it('the same in English', async () => {
      const { stdout } = await check(['errors.md', 'notice.md', 'missing.md', '--lang', 'en']);
      assert.match(stdout, /^errors\.md\n +\d+:\d+ {2}error +一、本年新收政府信息公开申请数量: 总计 says 9/);
      assert.match(stdout, /\nnotice\.md: not an annual report, not checked\n/);
      assert.match(
        stdout,
        /\n1 file checked: 2 errors, 0 warnings, 0 info \(and 1 not annual reports, 1 not readable\)\n$/,
      );
    });

    it('which files are no reports', async () => {
      const { code, stdout } = await check(['notice.md', 'clean.md']);
      assert.equal(code, 0);
      assert.equal(stdout, 'notice.md：不是年度报告，未检查\n检查 1 个文件：没有发现问题（另有 1 个不是年度报告）\n');
    });

    it('that nothing was checked when nothing was', async () => {
      assert.match((await check(['notice.md'])).stdout, /没有检查任何文件：1 个不是年度报告\n$/);
    });
  });

  describe('goes on after naming', () => {
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ['a missing file', 'missing.md', /^missing\.md：找不到这个文件或目录/m],
      ['a pattern without matches', 'no*thing.md', /^no\*thing\.md：找不到/m],
      ['a directory without drafts', 'empty', /^empty：目录里没有可以检查的文件/m],
      ['a binary file', 'picture.md', /^picture\.md：不是文本文件，是图片/m],
      ['a device', '/dev/null', /^\/dev\/null：不是普通文件/m],
    ];
    for (const [name, file, message] of cases) {
      it(name, async function () {
        if (file.startsWith('/dev') && process.platform === 'win32') this.skip();
        const { code, stdout, stderr } = await check([file, 'errors.md']);
        assert.equal(code, 2);
        assert.match(stderr, message);
        assert.match(stdout, /balance\/row-total/);
        assert.match(stdout, /（另有 1 个读不出）\n$/);
      });
    }
  });

  describe('finds', () => {
    const paths = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await check(['--format', 'json', ...args]);
      const { files } = JSON.parse(stdout) as { files: { path: string }[] };
      return files.map((file) => file.path.replaceAll(path.sep, '/'));
    };

    it('the drafts below a directory', async () => {
      assert.deepEqual(await paths('各局'), ['各局/[草稿] 一.txt', '各局/深/二.markdown']);
    });

    it('files by pattern, and each only once', async () => {
      assert.deepEqual(await paths('*an.md', 'clean.md', '各局/**/*.markdown'), ['clean.md', '各局/深/二.markdown']);
    });

    it('files with spaces, brackets and dashes in their names', async () => {
      assert.deepEqual(await paths('各局/[草稿] 一.txt'), ['各局/[草稿] 一.txt']);
      assert.deepEqual(await paths('--', '-dash.md'), ['-dash.md']);
      assert.deepEqual(await paths('./-dash.md'), ['./-dash.md']);
    });
  });

  describe('reads standard input', () => {
    it('where - is given', async () => {
      const { code, stdout } = await check(['-'], { stdin: WITH_ERRORS });
      assert.equal(code, 1);
      assert.match(stdout, /^标准输入\n/);
    });

    it('in any encoding', async () => {
      const stdin = Buffer.from(`\uFEFF${WITH_ERRORS}`, 'utf16le');
      assert.match((await check(['-', '--lang', 'en'], { stdin })).stdout, /^standard input\n/);
    });

    it('among other files', async () => {
      const { stdout } = await check(['clean.md', '-', '--format', 'json'], { stdin: NO_REPORT });
      const { files } = JSON.parse(stdout) as { files: { path: string; isReport: boolean }[] };
      assert.deepEqual(
        files.map((file) => [file.path, file.isReport]),
        [
          ['clean.md', true],
          ['-', false],
        ],
      );
    });
  });
});
