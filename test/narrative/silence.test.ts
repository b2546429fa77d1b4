import assert from 'node:assert/strict';
import { exampleReport } from '../../server/src/core/rules/examples';
import { told } from './support';
import { APPLICATIONS, DISCLOSURE, OTHER_MATTERS, PREAMBLE, PROBLEMS } from './phrasings';

const BUREAU = '示例县交通运输局';
const TOWNSHIP = '松溪镇人民政府';
const SUBDISTRICT = '望江街道办事处';
const GOVERNMENT = '示例县人民政府';
const MINISTRY = '交通运输部';
/** What governments owe. */
const RESULTS = ['（五）监督保障。', '（五）监督保障。开展考核、社会评议，无责任追究。'] as const;

/** Bodies whose report may say so. */
function bodiesFor(words: string): readonly string[] {
  if (/我局|我单位|我办|局属/.test(words)) return [BUREAU];
  if (/我镇|全镇|我乡/.test(words)) return [TOWNSHIP];
  if (/街道/.test(words)) return [SUBDISTRICT];
  if (/部本级|部机关/.test(words)) return [MINISTRY];
  return /全县|我县|县政府/.test(words) ? [GOVERNMENT] : [BUREAU, TOWNSHIP, GOVERNMENT];
}

function silentOn(words: string, place: string | RegExp, put: (words: string) => string): void {
  it(words, () => {
    for (const body of bodiesFor(words)) {
      const text = exampleReport({ body, replace: [RESULTS] }).replace(place, () => put(words.replaceAll('|', '\n\n')));
      assert.deepEqual(told(text), [], body);
    }
  });
}

describe('no rule speaks on what people write of applications and cases', () => {
  for (const words of APPLICATIONS) silentOn(words, /（二）依申请公开。[^\n]*/, (put) => `（二）依申请公开。${put}`);
});

describe('no rule speaks on what people write of publishing, documents and decisions', () => {
  for (const words of DISCLOSURE) silentOn(words, '（一）主动公开。', (put) => `（一）主动公开。${put}`);
});

describe('no rule speaks on what people write in section five', () => {
  for (const words of PROBLEMS) silentOn(words, /存在的主要问题：[^\n]*/, (put) => put);
});

describe('no rule speaks on what people write in section six', () => {
  for (const words of OTHER_MATTERS) silentOn(words, /2023年，本机关未收取信息处理费。没有其他[^\n]*/, (put) => put);
});

describe('no rule speaks on what people write in the preamble', () => {
  for (const words of PREAMBLE) silentOn(words, '的要求编制。', (put) => `的要求编制。${put}`);
});
