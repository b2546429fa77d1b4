import assert from 'node:assert/strict';
import { findingsOf } from '../rules/support/check';
import { reportWith, told } from './support';

const OUTCOME = 'narrative/outcome-count';
const CASES = 'narrative/litigation-count';
const DECISIONS = 'narrative/article20-count';
const NEW = '新收政府信息公开申请6件，上年结转1件。';

describe('outcomes in the text', () => {
  for (const [words, place] of [
    [`${NEW}其中予以公开3件，部分公开1件，无法提供1件。`, '3件'],
    [`${NEW}予以公开4件、部分公开2件、无法提供1件。`, '2件'],
    [`${NEW}予以公开4件；部分公开1件；无法提供4件。`, '4件'],
    [`${NEW}予以公开及部分公开7件，无法提供1件。`, '7件'],
    [`${NEW}办结的6件中，予以公开4件，部分公开1件，不予处理1件，无法提供1件。`, '1件'],
    [`${NEW}其中自然人申请5件、商业企业申请1件，予以公开3件，部分公开1件，无法提供1件。`, '3件'],
    [`${NEW}从办理结果看，予以公开4件，占66.7%；部分公开2件；无法提供1件。`, '2件'],
    [`${NEW}主要涉及公路规划、工程建设等方面，其中予以公开4件，部分公开3件。`, '3件'],
    ['我局办理政府信息公开申请中，予以公开4件，部分公开3件。', '3件'],
  ] as const) {
    it(`that differ from the table are told: ${words}`, () =>
      assert.deepEqual(told(reportWith(words)), [`${OUTCOME}: ${place}`]));
  }

  it('are told with every addend of the figures that were tried', () => {
    const [finding] = findingsOf(OUTCOME, reportWith(`${NEW}予以公开3件。`));
    assert.equal(finding?.message.zh, '文中“予以公开3件”与表格不符：（一）予以公开 = 4，（一）+（二） = 4+1 = 5');
  });

  for (const words of [
    `${NEW}其中予以公开4件，部分公开1件，无法提供1件。`,
    `${NEW}予以公开及部分公开5件，无法提供1件。`,
    `${NEW}予以公开5件，不予公开1件。`,
    `${NEW}予以公开5件（含部分公开1件），无法提供1件。`,
    `${NEW}予以公开4件，部分公开1件，其他处理1件。`,
    // of a part of the applications
    `${NEW}自然人申请5件，予以公开3件、部分公开1件、无法提供1件；商业企业申请1件，予以公开1件。`,
    `${NEW}网上申请2件，予以公开1件、部分公开1件。`,
    '新收政府信息公开申请6件，其中网上申请2件，予以公开1件。',
    '新收政府信息公开申请6件，上年结转1件，无法提供1件。延期答复的3件中，予以公开2件。',
    `${NEW}征地类申请中，予以公开3件。转办单位答复的4件中，予以公开2件。经协商调解后，予以公开1件。`,
    '上年办理政府信息公开申请12件，其中予以公开8件，部分公开4件。新收政府信息公开申请6件。',
    // of something else, or counted otherwise
    `${NEW}涉及30项信息，其中予以公开22项，无法提供8项。`,
    `${NEW}收到网民留言80条，予以公开60条。办理热线工单52件，不予处理3件。`,
    `${NEW}承办建议、提案15件，予以公开12件，不予公开3件。`,
    `${NEW}征求第三方意见3件，第三方同意公开1件、不同意公开2件。`,
    `${NEW}其中属于主动公开范围告知查询方式1件，予以公开3件。`,
    `${NEW}因本机关不掌握相关信息无法提供2件次。`,
    `${NEW}属于内部事务信息不予公开3件。`,
    '修订工作规程，明确不予公开3种情形的办理要求。',
  ]) {
    it(`are left alone where they fit or can be read otherwise: ${words}`, () =>
      assert.deepEqual(told(reportWith(words)), []));
  }
});

describe('reconsiderations and lawsuits in the text', () => {
  const pending = {
    cells: {
      'litigation/review/pending': '2',
      'litigation/review/total': '3',
      'litigation/directSuit/upheld': '4',
      'litigation/directSuit/total': '4',
      'litigation/suitAfterReview/upheld': '5',
      'litigation/suitAfterReview/total': '5',
    },
  };

  for (const [words, place] of [
    ['因政府信息公开被申请行政复议2件。', '2件'],
    ['全年因政府信息公开工作被申请行政复议1件、被提起行政诉讼2件。', '2件'],
    ['政府信息公开行政复议5件，政府信息公开行政诉讼0件。', '5件'],
    ['未发生因政府信息公开引起的行政复议、行政诉讼。', '未发生因政府信息公开引起的行政复议、行政诉讼'],
    ['没有因信息公开被提起行政复议。', '没有因信息公开被提起行政复议'],
  ] as const) {
    it(`that differ from the table are told: ${words}`, () =>
      assert.deepEqual(told(reportWith(words)), [`${CASES}: ${place}`]));
  }

  it('are told with every base that was tried', () => {
    const [finding] = findingsOf(CASES, reportWith('因政府信息公开被申请行政复议7件。', pending));
    assert.equal(
      finding?.message.zh,
      '文中“因政府信息公开被申请行政复议7件”与表格不符：行政复议总计 = 3，行政复议总计（不含尚未审结） = 3-2 = 1',
    );
  });

  for (const words of [
    '因政府信息公开被申请行政复议3件。',
    '因政府信息公开被申请行政复议1件，已审结。',
    '因政府信息公开被提起行政诉讼9件。',
    '因政府信息公开被提起行政诉讼4件，均为未经复议直接起诉。',
    '因政府信息公开引发的行政复议、行政诉讼共12件。',
    '2021年至2023年因政府信息公开被申请行政复议12件，2021—2023年因政府信息公开被提起行政诉讼12件。',
    '以县政府为被申请人的政府信息公开行政复议6件。',
    '因政府信息公开被申请行政复议、被提起行政诉讼12件，其中行政复议3件。',
    '作为复议机关受理涉及信息公开的行政复议20件。',
    '全年办理行政复议60件、行政应诉12件。',
    '因政府信息公开被申请行政复议3件，其中结果维持1件。',
    '未发生因政府信息公开引起的行政诉讼败诉情况。',
    '上半年未发生因政府信息公开引起的行政复议。',
  ]) {
    it(`are left alone where they fit or speak of something else: ${words}`, () =>
      assert.deepEqual(told(reportWith(words, pending)), []));
  }
});

describe('documents and decisions in the text', () => {
  for (const [words, place] of [
    ['全年作出行政许可决定12件。', '12件'],
    ['作出行政许可决定120件、行政处罚决定53件。', '53件'],
    ['制发行政规范性文件5件。', '5件'],
    ['我局全年共作出行政处罚决定350件。', '350件'],
    ['2023年度，本机关依法作出行政强制决定12件。', '12件'],
    ['截至年底，我局共制定出台行政规范性文件5件。', '5件'],
  ] as const) {
    it(`that differ from the table are told: ${words}`, () =>
      assert.deepEqual(told(reportWith(words)), [`${DECISIONS}: ${place}`]));
  }

  for (const words of [
    '作出行政许可决定120件、行政处罚决定35件，行政强制决定2件。',
    '公开行政许可决定60件。',
    '公示作出的行政处罚决定20件。',
    '办理行政许可事项260件，查处行政处罚案件40件。',
    '联合县财政局制发规范性文件5件。',
    '制发行政规范性文件2件，废止1件。',
    '去年作出行政处罚决定20件。',
    '下属单位作出行政处罚决定20件。',
    '公路管理站作出行政处罚决定12件，受委托作出行政许可决定30件。',
    '简易程序作出行政处罚决定20件、普通程序作出行政处罚决定15件，当场作出行政处罚决定5件。',
    '报请县政府印发规范性文件3件，以县政府名义印发规范性文件1件，修订印发规范性文件1件。',
    '对企业作出行政处罚决定10件，即时作出行政许可决定88件。',
  ]) {
    it(`are left alone where they fit or speak of something else: ${words}`, () =>
      assert.deepEqual(told(reportWith(words)), []));
  }
});
