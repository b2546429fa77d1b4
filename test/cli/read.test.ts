import assert from 'node:assert/strict';

import { exampleReport } from '../../server/src/core/rules/examples';
import { temporaryFolder, type TemporaryFolder } from '../host/support/temporaryFolder';
import { CLEAN, NO_REPORT } from './support/drafts';
import { gouji, type Result } from './support/gouji';

const DRAFT = exampleReport({
  cells: { 'applications/new/business': '', 'applications/new/research': '一二三' },
  sections: [1, 2, 3, 5, 6],
  omitRows: ['applications/granted'],
});

describe('gouji read', () => {
  let folder: TemporaryFolder;
  before(() => {
    folder = temporaryFolder();
    folder.write('draft.md', DRAFT);
    folder.write('clean.md', CLEAN);
    folder.write('notice.md', NO_REPORT);
  });
  after(() => {
    folder.remove();
  });

  const read = (...args: string[]): Promise<Result> => gouji(['read', ...args], { cwd: folder.path });

  it('shows title, body, year and sections', async () => {
    const { code, stdout, stderr } = await read('draft.md');
    assert.equal(code, 0);
    assert.equal(stderr, '');
    assert.match(
      stdout,
      /^draft\.md\n {2}标题 {2}示例县交通运输局2023年政府信息公开工作年度报告\n {2}机关 {2}示例县交通运输局\n {2}年度 {2}2023\n/,
    );
    assert.match(stdout, /\n {2}章节 {2}一、总体情况（第 5 行）\n {8}二、主动公开政府信息情况（第 \d+ 行）\n/);
    assert.match(stdout, /\n {2}缺少 {2}四、政府信息公开行政复议、行政诉讼情况\n/);
  });

  it('shows each table with its form and its values: · for a blank, ! before what is no number', async () => {
    const { stdout } = await read('draft.md');
    assert.match(stdout, /\n {2}二、主动公开政府信息情况：2021 年格式，完整（第 \d+ 行起）\n/);
    assert.match(stdout, /\n {4}行政规范性文件 +2 +1 +9\n/);
    assert.match(stdout, /\n {2}三、收到和处理政府信息公开申请情况：2021 年格式，不完整/);
    assert.match(stdout, /\n {4}一、本年新收政府信息公开申请数量 +5 +· +!一二三 +0 +0 +0 +6\n/);
    assert.match(stdout, /\n {6}（一）予以公开 +（缺这一行）\n/);
    assert.match(stdout, /\n {4}· 空白 {2}! 不是数字\n/);
    assert.match(stdout, /\n {2}四、政府信息公开行政复议、行政诉讼情况：没有读到表格\n/);
  });

  it('keeps columns in line although a Chinese character takes two', async () => {
    const { stdout } = await read('clean.md');
    const rows = stdout.split('\n').filter((line) => /^ {4}(?:规章|行政规范性文件) /.test(line));
    assert.equal(rows.length, 2);
    const widths = rows.map((row) => row.length + (row.match(/\p{Script=Han}/gu)?.length ?? 0));
    assert.equal(widths[0], widths[1]);
  });

  it('has an English overview', async () => {
    const { stdout } = await read('draft.md', '--lang', 'en');
    assert.match(stdout, /\n {2}year {6}2023\n/);
    assert.match(stdout, /2021 form, incomplete \(from line \d+\)/);
    assert.match(stdout, /\(row missing\)/);
  });

  it('says what is no report', async () => {
    assert.equal((await read('notice.md')).stdout, 'notice.md\n  不是年度报告\n\n');
  });

  it('exits with 2 on a file that cannot be read, after reading the others', async () => {
    const { code, stdout, stderr } = await read('missing.md', 'clean.md');
    assert.equal(code, 2);
    assert.match(stderr, /^missing\.md：找不到/);
    assert.match(stdout, /^clean\.md\n/);
  });
});
