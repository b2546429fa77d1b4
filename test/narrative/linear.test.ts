import assert from 'node:assert/strict';
import { readReport } from '../../server/src/core/reading/readReport';
import { checkReport } from '../../server/src/core/rules/checkReport';

const HEAD = '# 示例县交通运输局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n';

/** Running text that is repeated up to a size. */
const UNITS: Readonly<Record<string, string>> = {
  'counts in a list': '政务动态1件、',
  'parts of parts': '共9件，其中1件、2件，',
  'open brackets': '共9件（1件、',
  shares: '1件，占9%；',
  'names with slips': '示例县交运输局',
  'the beginning of the name': '示例',
  applications: '新收政府信息公开申请1件，',
  outcomes: '新收政府信息公开申请9件，予以公开1件，',
  'paragraphs with outcomes': '新收政府信息公开申请9件，予以公开1件。\n\n',
  'outcomes in one list': '予以公开1件、',
  negations: '未收到政府信息公开申请，',
  cases: '因政府信息公开被申请行政复议1件，',
  years: '2022年，公开1件。',
  'short lines': '公开\n',
  'words apart': '公 开 ',
  'digits apart': '1 ',
  'Chinese numerals': '一',
  telephones: '电话0000-1234567，',
  sentences: '公开。',
  crosses: '××条，',
  'places to fill in': '信息处理费____元、',
  'announced lists': '三个问题：一是公开，二是公开，',
  'words for itself': '我镇',
  'names in the end': '由示例县财政局',
  'shares of kinds': '网站占9%，其他占9%，',
  blanks: ' \n',
};

const SMALL = 20_000;
const FACTOR = 8;
const MOST_GROWTH = 30;
/** Below this, a clock tells nothing. */
const LEAST_TIME_MS = 30;

function time(unit: string, size: number): number {
  const report = readReport(HEAD + unit.repeat(Math.ceil(size / unit.length)));
  const start = performance.now();
  checkReport(report);
  return performance.now() - start;
}

describe('checking running text takes time in proportion to it', () => {
  for (const [name, unit] of Object.entries(UNITS)) {
    it(name, () => {
      const small = Math.min(time(unit, SMALL), time(unit, SMALL));
      const large = time(unit, SMALL * FACTOR);
      assert.ok(
        large <= MOST_GROWTH * Math.max(small, LEAST_TIME_MS),
        `${small.toFixed(1)} ms for ${String(SMALL)} characters, ${large.toFixed(1)} ms for eight times as many`,
      );
    }).timeout(60_000);
  }
});
