import assert from 'node:assert/strict';
import { isSlip } from '../../server/src/core/narrative/bodyNames';
import { exampleReport } from '../../server/src/core/rules/examples';
import { told, reportWith } from './support';

describe('a name with a slip', () => {
  for (const [written, name] of [
    ['示例市交运输局', '示例市交通运输局'],
    ['示例市交通通运输局', '示例市交通运输局'],
    ['示例市交运通输局', '示例市交通运输局'],
    ['示例市交通运愉局', '示例市交通运输局'],
    ['示例市场监督管埋局', '示例市场监督管理局'],
    ['示例县人民府', '示例县人民政府'],
  ] as const) {
    it(`${written} is told from ${name}`, () => assert.equal(isSlip(written, name), true));
  }

  for (const [written, name] of [
    ['示例县财政局', '示例县民政局'],
    ['示例县水务局', '示例县税务局'],
    ['示例县交通运输局', '示例市交通运输局'],
    ['示例县住房城乡建设局', '示例县住房和城乡建设局'],
    ['北京市场监督管理局', '北京市市场监督管理局'],
    ['示例县人民政府办公厅', '示例县人民政府办公室'],
    ['云河镇人民政府', '云溪镇人民政府'],
    ['示例县水务分局', '示例县水务局'],
    ['示例市交通运输局', '示例市交通运输局'],
  ] as const) {
    it(`is none: ${written} beside ${name}`, () => assert.equal(isSlip(written, name), false));
  }
});

describe('the body’s name', () => {
  const body = '示例市交通运输局';

  it('with a slip is told wherever it stands, even in the title of a document', () => {
    const text = reportWith('印发《示例市交运输局2023年政务公开工作要点》。', { body });
    assert.deepEqual(told(text), ['narrative/body-name: 示例市交运输局']);
  });

  it('of another place is told where the report names itself', () => {
    const text = exampleReport({ body, replace: [['本报告由示例市交通运输局', '本报告由样板市交通运输局']] });
    assert.deepEqual(told(text), ['narrative/body-name: 样板市交通运输局']);
  });

  for (const words of [
    '市交通运输局（以下简称市交运局）全年开展培训2次。',
    '样板市交通运输局来我局交流政务公开工作。',
    '示例市交通局（现示例市交通运输局）的旧文件已清理。',
    '示例市交通运输局办公室负责信息公开的日常工作，局长任组长。',
    '示例市交通运输管理局的信息由其自行公开。',
    '与示例市财政局、示例市民政局联合发文2件。',
    '转发省交通运输厅、示例县交通运输局的信息。',
  ]) {
    it(`is left alone: ${words}`, () => assert.deepEqual(told(reportWith(words, { body })), []));
  }

  for (const [from, to] of [
    ['本报告由示例市交通运输局', '本报告由示例市财政局'],
    [
      '本报告由示例市交通运输局',
      '现将石泉市交通运输局2023年政府信息公开工作年度报告公布如下。本报告由示例市交通运输局',
    ],
    ['示例市交通运输局\n\n2024年', '石泉市交通运输局\n\n2024年'],
    ['示例市交通运输局\n\n2024年', '示例市水务局\n\n2024年'],
  ] as const) {
    it(`of another writer is told: ${to.replaceAll('\n', '')}`, () => {
      const text = exampleReport({ body, replace: [[from, to]] });
      assert.match(told(text).join(), /^narrative\/body-name: (?:石泉市交通运输局|示例市(?:财政|水务)局)$/);
    });
  }

  for (const [own, words, place] of [
    ['示例市交通运输局', '我镇高度重视政务公开。', '我镇'],
    ['示例市交通运输局', '我县出台实施意见。', '我县'],
    ['松溪镇人民政府', '我局高度重视政务公开。', '我局'],
    ['松溪镇人民政府', '我乡高度重视政务公开。', '我乡'],
    ['示例县人民政府', '我局高度重视政务公开。', '我局'],
    ['望江街道办事处', '我镇高度重视政务公开。', '我镇'],
  ] as const) {
    it(`${own} does not call itself ${place}`, () => {
      const replace = [['（五）监督保障。', '（五）监督保障。开展考核、社会评议，无责任追究。']] as const;
      assert.deepEqual(told(reportWith(words, { body: own, replace })), [`narrative/body-name: ${place}`]);
    });
  }

  for (const words of [
    '我市出台实施意见，我局认真落实。',
    '我区（自治区）出台实施意见，我局局域网建成，我局部分科室参加。',
    '转发“我镇这一年”等信息。',
    '上级来我局调研。',
  ]) {
    it(`of a bureau may say so: ${words}`, () => assert.deepEqual(told(reportWith(words, { body })), []));
  }

  it('of a city’s branch in a county may say 我县', () => {
    const branch = '示例市生态环境局松溪分局';
    assert.deepEqual(told(reportWith('我县出台实施意见，我局认真落实。', { body: branch })), []);
  });

  it('of a government may be written by its office, and of a department by a section of it', () => {
    const replace = [['（五）监督保障。', '（五）监督保障。开展考核、社会评议，无责任追究。']] as const;
    for (const [own, writer] of [
      ['示例县人民政府', '示例县人民政府办公室'],
      ['松溪镇人民政府', '松溪镇党政办公室'],
      ['示例市交通运输局', '示例市交通运输局政策法规科'],
      ['示例市交通运输局', '市交通运输局'],
      ['示例市交通运输局', '示例市交通局'],
    ] as const) {
      const text = exampleReport({ body: own, replace: [...replace, [`由${own}`, `由${writer}`]] });
      assert.deepEqual(told(text), [], writer);
    }
  });

  it('may carry the place above it, or name its office', () => {
    const text = exampleReport({
      body: '洪山区水利局',
      replace: [
        ['本报告由洪山区水利局', '本报告由示例市洪山区水利局办公室'],
        ['与洪山区水利局办公室', '与示例市洪山区水利局办公室'],
      ],
    });
    assert.deepEqual(told(text), []);
  });
});
