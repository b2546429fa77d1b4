import assert from 'node:assert/strict';

import { exampleReport } from '../../server/src/core/rules/examples';
import { temporaryFolder, type TemporaryFolder } from '../host/support/temporaryFolder';
import { WITH_ERRORS, WITH_INFO } from './support/drafts';
import { gouji, type Result } from './support/gouji';

const TABLE = '| 行政复议 |  |  |  |  | 行政诉讼 |';
const SUPPRESSED = exampleReport({
  cells: { 'litigation/review/total': '7' },
  replace: [[TABLE, `<!-- gouji-disable balance/litigation-total：含上年结转 -->\n${TABLE}`]],
});

describe('gouji check with a gouji.json', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
    folder.write('a/draft.md', WITH_INFO);
    folder.write('a/b/draft.md', WITH_INFO);
  });
  afterEach(() => {
    folder.remove();
  });

  const check = (...args: readonly string[]): Promise<Result> => gouji(['check', ...args], { cwd: folder.path });

  it('takes the nearest one above each file', async () => {
    folder.write('a/gouji.json', '{"rules": {"cell/blank": "error"}}');
    folder.write('a/b/gouji.json', '{"rules": {"cell/blank": "off"}}');
    const { code, stdout, stderr } = await check('a');
    assert.equal(stderr, '');
    assert.equal(code, 1);
    assert.match(stdout, /检查 2 个文件：1 处错误，0 处警告，0 条提示/);
  });

  it('looks from the current folder for standard input', async () => {
    folder.write('gouji.json', '{"rules": {"cell/blank": "off"}}');
    const { stdout } = await gouji(['check', '-'], { cwd: folder.path, stdin: WITH_INFO });
    assert.equal(stdout, '检查 1 个文件：没有发现问题\n');
  });

  it('takes the one named by --config instead, or none', async () => {
    folder.write('a/gouji.json', '{"rules": {"cell/blank": "error"}}');
    folder.write('other.json', '{"rules": {"cell/blank": "warning"}}');
    assert.match((await check('a/draft.md', '--config', 'other.json')).stdout, /1 处警告/);
    assert.match((await check('a/draft.md', '--no-config')).stdout, /1 条提示/);
  });

  it('tells what it holds for the body on to the rules', async () => {
    const body = '示例高新技术产业开发区管理委员会';
    folder.write(
      'zone.md',
      exampleReport({ body, cells: { 'proactive/rules/issued': '1', 'proactive/rules/inForce': '1' } }),
    );
    assert.equal((await check('zone.md')).code, 0);
    folder.write('gouji.json', '{"body": {"level": "county", "role": "department"}}');
    assert.match((await check('zone.md')).stdout, /article20\/rule-making-power/);
  });

  it('names file and key of what it does not understand, once, and uses the rest', async () => {
    folder.write(
      'gouji.json',
      '{"rules": {"cell/blank": "off", "cell/blnk": "off", "cell/residue": "\\u001b[31m"}, "x": 1}',
    );
    const { code, stdout, stderr } = await check('a');
    assert.equal(code, 0);
    assert.match(stdout, /没有发现问题/);
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'gouji.json：“x”不认识，已忽略',
      'gouji.json：“rules.cell/blnk”：没有这项规则，已忽略；相近的有 cell/blank',
      'gouji.json：“rules.cell/residue”的值应为 error | warning | info | off，已忽略',
    ]);
  });

  it('exits with 2 where it is no JSON, too large, or not there, and checks the files without it', async () => {
    for (const [text, message] of [
      ['{"rules": {\n', /^gouji\.json：不是有效的 JSON.*，未采用\n$/],
      ['[]', /^gouji\.json：应为一个 JSON 对象，未采用\n$/],
      [' '.repeat(70_000), /^gouji\.json：配置文件过大/],
    ] as const) {
      folder.write('gouji.json', text);
      const { code, stdout, stderr } = await check('a');
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.match(stdout, /2 条提示/);
    }
    const missing = await check('a', '--config', 'missing.json');
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /^missing\.json：找不到/);
  });

  it('keeps problems out of the JSON', async () => {
    folder.write('gouji.json', '{');
    const { stdout, stderr } = await check('a', '--format', 'json');
    assert.equal((JSON.parse(stdout) as { files: unknown[] }).files.length, 2);
    assert.match(stderr, /gouji\.json/);
  });
});

describe('gouji check on a draft with suppressions', () => {
  it('counts what is hidden, in text and in JSON', async () => {
    const setting = { stdin: SUPPRESSED };
    assert.deepEqual(await gouji(['check', '-', '--no-config'], setting), {
      code: 0,
      stdout: '检查 1 个文件：没有发现问题；已停用 1 条\n',
      stderr: '',
    });
    assert.match((await gouji(['check', '-', '--lang', 'en'], setting)).stdout, /nothing found; 1 suppressed\n$/);
    const { files } = JSON.parse((await gouji(['check', '-', '--format', 'json'], setting)).stdout) as {
      files: readonly { readonly findings: unknown[]; readonly suppressed: number }[];
    };
    assert.deepEqual(files[0]?.findings, []);
    assert.equal(files[0].suppressed, 1);
    const plain = await gouji(['check', '-', '--format', 'json'], { stdin: WITH_ERRORS });
    assert.match(plain.stdout, /"suppressed":0\}/);
  });
});
