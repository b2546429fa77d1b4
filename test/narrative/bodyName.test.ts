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
