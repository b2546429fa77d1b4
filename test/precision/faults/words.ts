/** Years, names, bases, announced parts; what the sections have to hold; suppressions. */

import type { Manuscript } from '../manuscript';
import { type Fault, QUIET } from './fault';

const YEAR = 'narrative/year';
const PERIOD = 'narrative/period';
const NAME = 'narrative/body-name';
const PARTS = 'narrative/announced-parts';
const BASIS = 'narrative/legal-basis';

function preamble(m: Manuscript, period: string): void {
  m.preamble = `本报告由${m.body.name}根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限${period}。`;
}

const preambleText =
  (text: (m: Manuscript) => string) =>
  (m: Manuscript): void => {
    m.preamble = text(m);
  };

export const WORDS: readonly Fault[] = [
  {
    rule: YEAR,
    name: 'the period of last year',
    wish: QUIET,
    set: (m) => preamble(m, `自${m.year - 1}年1月1日起至${m.year - 1}年12月31日止`),
  },
  {
    rule: YEAR,
    name: 'last year in the preamble',
    wish: QUIET,
    set: preambleText((m) => `根据《中华人民共和国政府信息公开条例》，编制${m.year - 1}年政府信息公开工作年度报告。`),
  },
  {
    rule: YEAR,
    name: 'last year in a statement',
    wish: QUIET,
    set: (m) => {
      m.overview = m.overview.map((text) => text.replaceAll(`${m.year}年`, '全年'));
      m.overview.push(`${m.year - 1}年，${m.body.self}共发布信息213条，回应关切12次。`);
    },
  },
  {
    rule: YEAR,
    name: 'last year in section six',
    wish: { ...QUIET, forms: ['2021'] },
    set: (m) => {
      m.others = [`${m.year - 1}年，本机关未收取信息处理费。`];
    },
  },
  {
    rule: PERIOD,
    name: 'until the end of November',
    wish: QUIET,
    set: (m) => preamble(m, `自${m.year}年1月1日起至${m.year}年11月30日止`),
  },
  { rule: PERIOD, name: 'from February', wish: QUIET, set: (m) => preamble(m, `为${m.year}年2月1日至12月31日`) },
  {
    rule: PERIOD,
    name: 'into the next year',
    wish: QUIET,
    set: (m) => preamble(m, `自${m.year}年1月1日起至${m.year + 1}年1月31日止`),
  },
  { rule: PERIOD, name: '12月30日', wish: QUIET, set: (m) => preamble(m, `：${m.year}年1月1日—${m.year}年12月30日`) },
  {
    rule: NAME,
    name: 'a character missing',
    wish: { ...QUIET, bodies: ['department'] },
    set: (m) => {
      const at = m.body.name.length - 3;
      m.preamble = `本报告由${m.body.name.slice(0, at)}${m.body.name.slice(at + 1)}根据《中华人民共和国政府信息公开条例》编制。`;
    },
  },
  {
    rule: NAME,
    name: 'a character twice',
    wish: { ...QUIET, bodies: ['department'] },
    set: (m) => {
      const at = m.body.name.length - 1;
      m.preamble = `本报告由${m.body.name.slice(0, at)}${m.body.name.slice(at - 1)}根据《中华人民共和国政府信息公开条例》编制。`;
    },
  },
  {
    rule: NAME,
    name: 'another place',
    wish: { ...QUIET, bodies: ['department'], notBodies: ['南屏省水利厅'] },
    set: (m) => {
      m.preamble = `本报告由${m.body.name.replace(/^.{2}/, '石泉')}根据《中华人民共和国政府信息公开条例》编制。`;
    },
  },
  {
    rule: NAME,
    name: 'another place to contact',
    wish: { ...QUIET, bodies: ['government'] },
    set: (m) => {
      m.preamble = `根据《中华人民共和国政府信息公开条例》编制。如有疑问，请与${m.body.name.replace(/^.{2}/, '石泉')}办公室联系，电话0000-2345678。`;
    },
  },
  {
    rule: PARTS,
    name: 'seven parts',
    wish: QUIET,
    set: preambleText((m) => `根据《中华人民共和国政府信息公开条例》，${m.body.name}编制本报告，全文共分七个部分。`),
  },
  {
    rule: PARTS,
    name: 'eight parts',
    wish: QUIET,
    set: preambleText(
      () => '根据《中华人民共和国政府信息公开条例》编制。本报告由总体情况、主动公开政府信息情况等8个部分组成。',
    ),
  },
  {
    rule: PARTS,
    name: 'five large parts',
    wish: QUIET,
    set: preambleText(() => '本年度报告包括总体情况、主动公开等五大部分内容。'),
  },
  {
    rule: BASIS,
    name: '492号',
    wish: QUIET,
    set: preambleText(
      (m) => `${m.body.name}根据《中华人民共和国政府信息公开条例》（国务院令第492号）的要求编制本报告。`,
    ),
  },
  {
    rule: BASIS,
    name: 'old article',
    wish: QUIET,
    set: preambleText(() => '根据《中华人民共和国政府信息公开条例》第三十一条、第三十二条的规定，编制本报告。'),
  },
  {
    rule: BASIS,
    name: 'old form',
    wish: { ...QUIET, forms: ['2021'] },
    set: preambleText(
      () =>
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）的要求，编制本报告。',
    ),
  },
  ...(['主动公开', '依申请', '信息管理', '平台', '监督'] as const).map((aspect): Fault => ({
    rule: 'content/overview-aspects',
    name: `nothing of ${aspect}`,
    wish: { ...QUIET, bodies: ['department'] },
    set: (m) => {
      const texts: Readonly<Record<string, string>> = {
        主动公开: '（一）主动公开。主动公开机构职能、预决算等内容。',
        依申请: '（二）依申请公开。对收到的申请件依法答复。',
        信息管理: '（三）信息管理。规范性文件定期清理。',
        平台: '（四）平台建设。网站专栏运行正常。',
        监督: '（五）监督保障。开展业务培训，纳入考核。',
      };
      const words: Readonly<Record<string, RegExp>> = { 平台: /平台|网站/g };
      m.overview = Object.entries(texts)
        .filter(([key]) => key !== aspect)
        .map(([, text]) => text.replace(words[aspect] ?? /$^/, ''));
    },
  })),
  ...(
    [
      ['工作考核', '接受社会评议，没有责任追究的情形。'],
      ['社会评议', '政务公开纳入年度考核，没有责任追究的情形。'],
      ['责任追究', '政务公开纳入年度考核，考核结果良好，接受社会评议。'],
    ] as const
  ).map(([name, text]): Fault => ({
    rule: 'content/accountability',
    name: `nothing of ${name}`,
    wish: { ...QUIET, bodies: ['government', 'township'] },
    set: (m) => {
      m.overview[4] = `（五）监督保障。${text}`;
    },
  })),
  ...(
    [
      ['无', ['无。']],
      ['nothing', []],
      ['no problems to speak of', ['本年度政府信息公开工作无存在问题。']],
      ['problems only', ['存在的主要问题：一是解读形式单一；二是信息更新不够及时。']],
      ['improvements only', ['下一步将加强业务培训，丰富解读形式，完善发布机制。']],
    ] as const
  ).map(([name, text]): Fault => ({
    rule: 'content/problems-improvements',
    name,
    wish: QUIET,
    set: (m) => {
      m.problems = [...text];
    },
  })),
  ...['无其他需要报告的事项。', '没有需要报告的其他事项。', '本年度无其他事项。'].map((text): Fault => ({
    rule: 'content/fee-statement',
    name: text,
    wish: { ...QUIET, forms: ['2021'] },
    set: (m) => {
      m.overview[1] = '（二）依申请公开。对收到的政府信息公开申请依法作出答复。';
      m.others = [text];
    },
  })),
  ...(
    [
      ['no multiple of 10元', '本机关收取信息处理费125元。'],
      ['no multiple of 10元, of one report', '依申请提供政府信息收取信息处理费合计333元。'],
      ['more than table two', '本机关收取信息处理费的总金额为6500000元。'],
      ['more than table two, 万元', '本机关收取信息处理费400万元。'],
    ] as const
  ).map(([name, text]): Fault => ({
    rule: 'content/fee-amount',
    name,
    wish: { ...QUIET, forms: ['2021'] },
    set: (m) => {
      m.others = [`${m.year}年，${text}`];
    },
  })),
  {
    rule: 'content/date-line',
    name: 'a department in February',
    wish: { ...QUIET, bodies: ['department'] },
    set: (m) => {
      m.signature = [m.body.name, `${m.year + 1}年2月18日`];
    },
  },
  {
    rule: 'content/date-line',
    name: 'a government in April',
    wish: { ...QUIET, bodies: ['government', 'office'] },
    set: (m) => {
      m.signature = [m.body.name, `${m.year + 1}年4月2日`];
    },
  },
  {
    rule: 'content/date-line',
    name: 'before the year is over',
    wish: QUIET,
    set: (m) => {
      m.signature = [`${m.year}年1月20日`];
    },
  },
  {
    rule: 'content/contact',
    name: 'two forms of a number',
    wish: QUIET,
    set: (m) => {
      m.preamble = `本报告由${m.body.name}编制。联系电话：0000-2345678。`;
      m.others.push('联系电话：0000—2345678。');
    },
  },
  {
    rule: 'content/contact',
    name: 'with and without the area code',
    wish: QUIET,
    set: (m) => {
      m.preamble = `本报告由${m.body.name}编制（电话：2345678）。`;
      m.others.push('如有疑问，请与我们联系，电话：0000-2345678。');
    },
  },
  {
    rule: 'content/contact',
    name: 'no number',
    wish: QUIET,
    set: (m) => {
      m.preamble = `本报告由${m.body.name}编制。如对报告有疑问，请与${m.body.name}联系。`;
    },
  },
  {
    rule: 'content/unfilled',
    name: 'a figure',
    wish: QUIET,
    set: (m) => {
      m.others.push('网站访问量____次。');
    },
  },
  {
    rule: 'content/unfilled',
    name: 'words',
    wish: QUIET,
    set: (m) => {
      m.overview.push('公开的渠道还有【填写：其他渠道】。');
    },
  },
  ...(
    [
      ['suppression/invalid', 'no reason', '<!-- gouji-disable cell/blank -->'],
      ['suppression/invalid', 'an unknown rule', '<!-- gouji-disable cell/blnak: 惯例 -->'],
      ['suppression/invalid', 'an unknown word', '<!-- gouji-off cell/blank: 惯例 -->'],
      ['suppression/unused', 'nothing to switch off', '<!-- gouji-disable content/contact: 沿用惯例 -->'],
    ] as const
  ).map(([rule, name, comment]): Fault => ({
    rule,
    name,
    wish: { ...QUIET, layouts: ['pipes', 'html', 'tabs'] },
    set: (m) => {
      m.others = [`${comment}\n${m.others.join('')}`];
    },
  })),
];
