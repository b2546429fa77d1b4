import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { gouji, type Setting } from './support/gouji';

const ENGLISH: Setting = { env: { LANG: 'en_US.UTF-8' } };
const CHINESE_LETTER = /\p{Script=Han}/u;

describe('gouji --help and --version', () => {
  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    for (const option of ['--version', '-v']) {
      assert.deepEqual(await gouji([option]), { code: 0, stdout: `${version}\n`, stderr: '' });
    }
  });

  it('explains the commands', async () => {
    const { code, stdout, stderr } = await gouji(['--help']);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    for (const word of ['用法', 'gouji check', 'gouji read', '--lang', '--version'])
      assert.ok(stdout.includes(word), word);
  });

  it('explains each command, however it is asked', async () => {
    const check = await gouji(['check', '--help']);
    assert.equal(check.code, 0);
    for (const word of ['--format text|json', '--max-warnings', '退出码', '标准输入']) {
      assert.ok(check.stdout.includes(word), word);
    }
    assert.deepEqual(await gouji(['help', 'check']), check);
    assert.deepEqual(await gouji(['-h', 'check', 'draft.md']), check);
    const read = await gouji(['read', '-h']);
    assert.ok(!read.stdout.includes('--max-warnings'));
    assert.deepEqual(await gouji(['help', 'read']), read);
  });

  it('has every help in English too', async () => {
    for (const args of [['--help'], ['check', '--help'], ['read', '--help'], ['rules', '--help']]) {
      const { code, stdout } = await gouji(['--lang', 'en', ...args]);
      assert.equal(code, 0);
      assert.match(stdout, /Usage:/);
      // the name of the report is the only Chinese in it
      assert.doesNotMatch(stdout.replace('政府信息公开工作年度报告', ''), CHINESE_LETTER);
    }
  });

  it('fits a terminal of 110 columns', async () => {
    for (const lang of ['zh', 'en']) {
      const { stdout } = await gouji(['check', '--help', '--lang', lang]);
      for (const line of stdout.split('\n')) assert.ok(line.length <= 110, line);
    }
  });
});

describe('the language', () => {
  const help = async (env: Record<string, string>): Promise<'zh' | 'en'> =>
    CHINESE_LETTER.test((await gouji(['check', '--help'], { env })).stdout) ? 'zh' : 'en';

  it('is Chinese unless the locale is English', async () => {
    assert.equal(await help({}), 'zh');
    assert.equal(await help({ LANG: 'C' }), 'zh');
    assert.equal(await help({ LANG: 'POSIX' }), 'zh');
    assert.equal(await help({ LANG: 'zh_CN.UTF-8' }), 'zh');
    assert.equal(await help({ LANG: 'en_GB.UTF-8' }), 'en');
    assert.equal(await help({ LANG: 'en' }), 'en');
  });

  it('is that of LC_ALL, else LC_MESSAGES, else LANG; empty ones do not count', async () => {
    assert.equal(await help({ LC_ALL: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8', LANG: 'en_US.UTF-8' }), 'zh');
    assert.equal(await help({ LC_MESSAGES: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }), 'en');
    assert.equal(await help({ LC_ALL: '', LANG: 'en_US.UTF-8' }), 'en');
  });

  it('is that of --lang before any locale, wherever it stands', async () => {
    assert.match((await gouji(['--help', '--lang', 'zh'], ENGLISH)).stdout, /用法/);
    assert.match((await gouji(['--lang=en', 'check'])).stderr, /name the files/);
  });
});

describe('bad usage', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no command', [], /请给出命令/],
    ['an unknown command', ['chek', 'a.md'], /没有“chek”这个命令/],
    ['a file where the command should be', ['draft.md'], /gouji check draft\.md/],
    ['help on something unknown', ['help', 'me'], /没有“me”这个命令/],
    ['no files', ['check'], /请给出要处理的文件/],
    ['an unknown option', ['check', '--fix', 'a.md'], /没有 --fix 这个选项/],
    ['an unknown short option', ['check', '-7.md'], /没有 -7 这个选项；若是文件名，请写在 -- 之后/],
    ['an unknown format', ['check', '--format', 'xml', 'a.md'], /text 或 json，不能是“xml”/],
    ['a format left out', ['check', 'a.md', '--format'], /--format 要有值/],
    ['an unknown language', ['check', '--lang', 'fr', 'a.md'], /zh 或 en/],
    ['a count that is none', ['check', '--max-warnings', 'many', 'a.md'], /整数/],
    ['a negative count', ['check', '--max-warnings=-1', 'a.md'], /整数/],
    ['a value where none is due', ['check', '--help=yes'], /--help 没有值/],
    ['two rules', ['rules', 'a', 'b'], /一次只能看一项规则/],
    ['a limit of warnings where nothing is checked', ['rules', '--max-warnings', '1'], /只用于 check/],
    ['a configuration left out', ['check', 'a.md', '--config='], /--config 要有值/],
    [
      'a configuration and none',
      ['check', '--config', 'x', '--no-config', 'a.md'],
      /--config 和 --no-config 不能同时用/,
    ],
    ['a configuration where nothing is checked', ['read', '--no-config', 'a.md'], /--no-config 只用于 check/],
    ['an option of the other command', ['read', '--max-warnings', '1', 'a.md'], /只用于 check/],
  ];
  for (const [name, args, message] of cases) {
    it(`is exit code 2 and one sentence for ${name}`, async () => {
      const { code, stdout, stderr } = await gouji(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.match(stderr, /^gouji：.+\n用法见 gouji .*--help\n$/);
    });
  }

  it('is told in English where English is spoken', async () => {
    for (const [, args] of cases) {
      const { code, stderr } = await gouji(args, ENGLISH);
      assert.equal(code, 2);
      assert.doesNotMatch(stderr, CHINESE_LETTER);
    }
  });

  it('does not pass control characters of an argument on', async () => {
    const { stderr } = await gouji(['\u001b[31mred']);
    assert.ok(!stderr.includes('\u001b'));
    assert.match(stderr, /\\x1b\[31mred/);
  });
});
