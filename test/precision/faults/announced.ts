/** Announced numbers, complete shares, names of others, wrong citations, and what a template left behind. */

import type { Manuscript } from '../manuscript';
import { type Fault, QUIET } from './fault';

const PARTS = 'narrative/announced-parts';
const SHARE = 'narrative/percentage';
const NAME = 'narrative/body-name';
const BASIS = 'narrative/legal-basis';
const FEE = 'content/fee-amount';
const UNFILLED = 'content/unfilled';

function fault(rule: string, name: string, set: Fault['set'], more: Partial<Fault> = {}): Fault {
  return { rule, name, wish: QUIET, set, ...more };
}

const problems =
  (...paragraphs: readonly string[]) =>
  (m: Manuscript): void => {
    m.problems = [...paragraphs];
  };

const others =
  (words: string) =>
  (m: Manuscript): void => {
    m.others = [`${m.year}年，${words}`];
  };

const overview =
  (words: string) =>
  (m: Manuscript): void =>
    void m.overview.push(words);

export const ANNOUNCED: readonly Fault[] = [
  fault(
    PARTS,
    'three problems, two listed',
    problems('存在三个问题：一是形式单一；二是更新不够及时。下一步，将逐项改进。'),
  ),
  fault(
    PARTS,
    'two measures, three listed',
    problems(
      '存在的主要问题是形式单一。',
      '将采取两项措施：一是健全制度，明确责任；二是加强培训；三是强化考核，逐项落实。',
    ),
  ),
  fault(
    PARTS,
    'a list over paragraphs',
    problems('存在四个方面的不足。一是形式单一。', '二是更新不够及时。', '三是培训少。将逐项改进。'),
  ),
  fault(SHARE, 'complete, too little', overview('公开信息中，图片类占40%，文字类占35%，其他占20%。')),
  fault(SHARE, 'complete, too much', overview('公开的项目中，工程类占45.5%、货物类占30.2%、其他占34.1%。')),
  fault(NAME, 'a township’s words', overview('我镇高度重视政务公开工作。'), {
    wish: { ...QUIET, bodies: ['department', 'government', 'subdistrict'] },
  }),
  fault(NAME, 'a bureau’s words', overview('我局高度重视政务公开工作。'), {
    wish: { ...QUIET, bodies: ['township', 'subdistrict', 'government'] },
  }),
  fault(
    NAME,
    'another department as the writer',
    (m) => {
      const place = /^.{2}[市县区]/.exec(m.body.name)?.[0] ?? '';
      m.preamble = `本报告由${place}财政局根据《中华人民共和国政府信息公开条例》编制。`;
    },
    { wish: { ...QUIET, bodies: ['department'], notBodies: ['南屏省水利厅'] } },
  ),
  fault(
    NAME,
    'another place in the signature',
    (m) => {
      m.signature = [m.body.name.replace(/^.{2}/, '石泉'), `${m.year + 1}年1月18日`];
    },
    { wish: { ...QUIET, bodies: ['department'], notBodies: ['南屏省水利厅'] } },
  ),
  fault(BASIS, 'another decree', (m) => {
    m.preamble = '根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制本报告。';
  }),
  fault(BASIS, 'another title', (m) => {
    m.preamble = '根据《中华人民共和国政务信息公开条例》，编制本报告。';
  }),
  fault(FEE, 'parts that do not add up', others('收取信息处理费300元，其中按件计收200元、按量计收150元。'), {
    wish: { ...QUIET, forms: ['2021'] },
  }),
  fault(UNFILLED, 'crosses', overview('发布信息××条，组织培训X次。')),
  fault(UNFILLED, 'a fee without its amount', others('收取信息处理费共计  元。'), {
    wish: { ...QUIET, forms: ['2021'] },
  }),
  fault(UNFILLED, 'a year', overview('20XX年，组织培训2次。')),
  fault(UNFILLED, 'a date line', (m) => {
    m.signature = [m.body.name, `${m.year + 1}年  月  日`];
  }),
];
