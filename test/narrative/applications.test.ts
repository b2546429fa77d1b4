import assert from 'node:assert/strict';
import { findingsOf } from '../rules/support/check';
import { reportWith, told } from './support';

const COUNT = 'narrative/applications-count';
const NONE = 'narrative/no-applications';

describe('applications in the text', () => {
  for (const [words, place] of [
    ['2023年新收政府信息公开申请16件，上年结转1件。', '16件'],
    ['全年共收到政府信息公开申请9件，均已答复。', '9件'],
    ['我局受理依申请公开申请3件。', '3件'],
    ['示例县交通运输局共收到3件政府信息公开申请。', '3件'],
    ['本年度收到群众提交的政府信息公开申请三件。', '三件'],
    ['新收政府信息公开申请6件，上年结转2件，已办结6件。', '2件'],
    ['新收政府信息公开申请6件，答复12件。', '12件'],
    ['新收政府信息公开申请6件，2022年结转2023年政府信息公开申请3件，结转2024年1件。', '3件'],
    ['办理政府信息公开申请17件，结转下年度继续办理1件。', '17件'],
    ['收到公民、法人和其他组织提出的政府信息公开申请11件。', '11件'],
    ['依申请公开方面，截至2023年12月31日，共收到政府信息公开申请16件。', '16件'],
    ['依申请公开办理情况：收到政府信息公开申请16件。', '16件'],
    ['共收到16件政府信息公开申请，均已依法答复。', '16件'],
    ['全年共办理依申请公开件16件。', '16件'],
    ['受理政府信息公开申请17例，均已答复。', '17例'],
    ['本机关本年度收到的政府信息公开申请共计16件。', '16件'],
  ] as const) {
    it(`that fit no lawful base are told: ${words}`, () =>
      assert.deepEqual(told(reportWith(words)), [`${COUNT}: ${place}`]));
  }

  it('are told with every base that was tried', () => {
    const [finding] = findingsOf(COUNT, reportWith('2023年，答复政府信息公开申请12件。'));
    assert.equal(
      finding?.message.zh,
      '文中“答复政府信息公开申请12件”与表格不符：（七）总计 = 6，第一项+第二项 = 6+1 = 7',
    );
    assert.deepEqual(
      finding.fixes.map(({ title }) => title.zh),
      [
        '文中“12件”改为“6件”，与表中“（七）总计”一致',
        '文中“12件”改为“7件”，与表中“第一项+第二项”一致',
        '表中“（七）总计”改为 12，与文中一致',
      ],
    );
  });

  it('that were answered wait for the row they may mean', () => {
    const blank = ['natural', 'business', 'research', 'publicBenefit', 'legalService', 'otherOrg', 'total'].map(
      (column) => [`applications/resultsTotal/${column}`, ''] as const,
    );
    const cells = Object.fromEntries(blank);
    assert.deepEqual(
      told(reportWith('答复政府信息公开申请5件。', { cells })).filter((one) => one.startsWith(COUNT)),
      [],
    );
  });

  for (const words of [
    '2023年，共办理政府信息公开申请7件（新收6件，上年结转1件）。',
    '2023年，收到政府信息公开申请6件，同比增长20%。',
    '新收政府信息公开申请6件，2022年结转2023年政府信息公开申请1件，结转至2024年办理1件。',
    '2022年收到政府信息公开申请3件，2023年收到6件。',
    '2023年，收到信函申请2件、网上提交的政府信息公开申请4件。',
    '2023年，收到政府信息公开申请6件，其中收到自然人申请5件。',
    '上半年收到政府信息公开申请2件。',
    '较上年减少政府信息公开申请3件。',
    '自2019年以来累计收到政府信息公开申请40件。',
    '全县交通运输系统共收到政府信息公开申请21件。',
    '收到行政许可申请120件，依申请公开政府信息4条。',
    '收到政府信息公开补正申请2件、撤回申请1件。',
    '局属各单位收到政府信息公开申请3件。',
    '受理政府信息公开申请约10件。',
    '县公安局收到政府信息公开申请5件。',
    '因政府信息公开申请引发的行政复议申请1件。',
    '预计2024年收到政府信息公开申请20件。',
    '对6件政府信息公开申请逐件建立台账，答复前由法律顾问审核。',
    '收到政府信息公开申请后，3个工作日内转办。',
    '12月收到政府信息公开申请2件。',
    '答复政府信息公开申请6件（含上年结转1件，另有1件结转下年度答复）。',
    // narrowed down by what stands before the number, behind it, or in the clause before
    '延期答复政府信息公开申请2件，当场答复政府信息公开申请3件，提前办结政府信息公开申请4件。',
    '收到征地类政府信息公开申请3件、涉企政府信息公开申请2件，收到内容相同的政府信息公开申请4件。',
    '正在办理的政府信息公开申请2件，待答复政府信息公开申请2件，终止办理政府信息公开申请1件。',
    '不予受理政府信息公开申请2件，重新答复政府信息公开申请1件，参与答复政府信息公开申请3件。',
    '登记政府信息公开申请8件，经审查，受理6件。',
    '收到3件涉及公路规划的政府信息公开申请，答复政府信息公开申请1件结转至下年度。',
    '在公路规划领域，收到政府信息公开申请3件。网上申请：收到政府信息公开申请4件。',
    '年末收到政府信息公开申请1件，疫情期间受理政府信息公开申请3件，收到政府信息公开申请月均1件。',
    '运输股答复政府信息公开申请3件，执法大队受理政府信息公开申请2件。',
    // something else is counted
    '全年出具政府信息公开申请答复书14份，审核政府信息公开申请答复文书18件，评查政府信息公开申请答复案卷12件。',
    '开展政府信息公开申请办理培训3次，就政府信息公开申请答复会商12次，编印《政府信息公开申请办理指南》500份。',
    '设立政府信息公开申请受理点3个，制定政府信息公开申请答复模板12个，健全政府信息公开申请受理制度2项。',
    '明确政府信息公开申请登记、审核、办理、答复等5个环节，政府信息公开申请办理时限压缩至15个工作日。',
    '自收到政府信息公开申请之日起20个工作日内答复，收到政府信息公开申请后1个工作日内登记。',
    '收到政府信息公开申请的2个股室均按时反馈，收到政府信息公开申请人感谢信2件。',
  ]) {
    it(`are left alone where they fit or speak of something else: ${words}`, () =>
      assert.deepEqual(told(reportWith(words)), []));
  }

  const government = {
    body: '示例县人民政府',
    replace: [['全年开展业务培训2次。', '开展考核、社会评议，无责任追究。']],
  } as const;

  it('of a government are held against the table only where the text says 全县', () => {
    assert.deepEqual(told(reportWith('2023年，全县共受理政府信息公开申请17件。', government)), [`${COUNT}: 17件`]);
    assert.deepEqual(told(reportWith('全县政府系统新收政府信息公开申请17件。', government)), [`${COUNT}: 17件`]);
    assert.deepEqual(told(reportWith('2023年，全县各级各部门共受理政府信息公开申请6件。', government)), []);
    assert.deepEqual(told(reportWith('2023年，共受理政府信息公开申请17件。', government)), []);
    assert.deepEqual(told(reportWith('县政府办公室受理政府信息公开申请17件。', government)), []);
  });
});

describe('the word that no applications came in', () => {
  for (const [words, phrase] of [
    ['2023年，本机关未收到政府信息公开申请。', '未收到政府信息公开申请'],
    ['本年我局没有收到公开申请。', '没有收到公开申请'],
    ['没有收到公民、法人或其他组织提出的政府信息公开申请。', '没有收到公民'],
    ['本年度我局未收到要求公开政府信息的申请。', '未收到要求公开政府信息的申请'],
    ['2023年，未收到依申请公开事项.', '未收到依申请公开事项'],
    ['全年无依申请公开事项。', '无依申请公开事项'],
    ['全年收到政府信息公开申请0件。', '收到政府信息公开申请0件'],
  ] as const) {
    it(`is told where table three counts some: ${words}`, () => {
      assert.equal(told(reportWith(words)).length, 1);
      assert.match(told(reportWith(words))[0] ?? '', new RegExp(`^${NONE}: .*${phrase}`));
    });
  }

  for (const words of [
    '2023年，未收到信函方式的政府信息公开申请。',
    '未收到法人提出的政府信息公开申请。',
    '没有逾期未答复的政府信息公开申请。',
    '未收到因政府信息公开申请引起的投诉。',
    '没有重复的政府信息公开申请。',
    '2022年未收到政府信息公开申请，2023年收到6件。',
    '上半年未收到政府信息公开申请。',
    '下属单位未收到政府信息公开申请。',
    '未发生不受理政府信息公开申请的情况。',
    '无积压的政府信息公开申请。',
    '收到政府信息公开申请时，无需说明用途。',
    '未收到征地类政府信息公开申请，没有收到同一申请人的政府信息公开申请，没有疑难政府信息公开申请。',
    '未收到省厅转办政府信息公开申请，未收到媒体记者提出的政府信息公开申请。',
    '运输股未收到政府信息公开申请，执法大队无政府信息公开申请。',
    '在征地领域，未收到政府信息公开申请。春节期间未收到政府信息公开申请。截至6月底，未收到政府信息公开申请。',
  ]) {
    it(`is left alone where it says something else: ${words}`, () => assert.deepEqual(told(reportWith(words)), []));
  }

  const zero = Object.fromEntries(
    ['new', 'carriedIn', 'granted', 'partial', 'unable.notHeld', 'resultsTotal', 'carriedOut'].flatMap((row) =>
      ['natural', 'business', 'total'].map((column) => [`applications/${row}/${column}`, '0']),
    ),
  );

  it('is right where the table counts none; the reverse is told', () => {
    assert.deepEqual(told(reportWith('2023年，本机关未收到政府信息公开申请。', { cells: zero })), []);
    assert.deepEqual(told(reportWith('全年收到政府信息公开申请0件。', { cells: zero })), []);
    assert.deepEqual(told(reportWith('全年收到政府信息公开申请3件。', { cells: zero })), [`${NONE}: 3件`]);
  });
});
