/** Section one lacks one of the five aspects that the form asks for. */

import { FORM_IDS, formOfYear } from '../../forms';
import { proseOf } from '../../narrative/prose';
import type { Report } from '../../report';
import { format } from '../../text/localText';
import { exampleReport } from '../examples';
import { listed } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';

const LACKS = {
  zh: '“总体情况”未写到：{aspects}',
  en: 'The overview says nothing of: {aspects}',
};

/** Each aspect with the words by which it is recognised; wide on purpose. */
const ASPECTS: readonly (readonly [string, RegExp])[] = [
  ['主动公开', /主动公开|主动发布|公开(?:各类)?(?:政府|政务)?信息|发布(?:各类)?(?:政府|政务)?信息|公布|公示/],
  ['依申请公开', /依申请|依法申请|信息公开申请|公开申请|申请公开|申请人|申请件/],
  [
    '政府信息管理',
    /信息管理|信息资源|管理制度|规范管理|目录|公开属性|审查|审核|保密|清理|规范性文件|归档|台账|源头|动态调整|三审三校|更新/,
  ],
  ['政府信息公开平台建设', /平台|网|专栏|栏目|公众号|微信|微博|新媒体|公开栏|公告栏|公报|查阅点|门户|渠道|载体/],
  [
    '监督保障',
    /监督|保障|考核|考评|培训|学习|评议|领导小组|组织领导|加强领导|责任|专人|专职|队伍|督查|督促|督导|检查|问责|追究|经费|机制|会议/,
  ],
];

export const overviewAspects: Rule = {
  id: 'content/overview-aspects',
  title: { zh: '总体情况缺少规定的方面', en: 'The overview lacks an aspect' },
  severity: 'warning',
  pace: 'settled',
  forms: FORM_IDS,
  basis: ['30号'],
  check: (report) => {
    const section = report.sections.find(({ no }) => no === 1);
    if (section === undefined) return [];
    const texts = proseOf(report).flatMap(({ part, text }) => (part === 1 ? [text] : []));
    if (isCutOff(texts[texts.length - 1] ?? '')) return [];
    const lacking = lackingIn(texts);
    return lacking.length === 0 ? [] : [draft(report, lacking, section.headingRange)];
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '总体情况应写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。2019 年格式的报告缺少时只作提示。',
    en: 'The overview covers five aspects: 主动公开, 依申请公开, 政府信息管理, 平台建设, 监督保障. In reports of the 2019 form a gap is only noted.',
  },
  why: {
    zh: '格式的说明要求从这五个方面概括全年工作；没有开展的也应说明。',
    en: 'The form asks for these five; what was not done is to be said as well.',
  },
  bad: () =>
    exampleReport({
      replace: [['（二）依申请公开。2023年新收政府信息公开申请6件，上年结转1件，均按规定办理。\n\n', '']],
    }),
  good: () => exampleReport(),
  traps: [
    {
      zh: '没有分小标题、用语不同，但写到了：不报。',
      en: 'No subheadings, other words: what counts is that it is said.',
    },
    { zh: '文字中途断开，没有句号：不报。', en: 'Text that breaks off within a sentence.' },
    { zh: '缺少整个第一部分：由缺少部分的规则提示。', en: 'No section one at all: that has a rule of its own.' },
  ],
};

/** Each aspect is looked for from where the one before was found: mostly they stand in the order of the form. */
function lackingIn(texts: readonly string[]): readonly string[] {
  const lacking: string[] = [];
  let next = 0;
  for (const [name, words] of ASPECTS) {
    let tried = 0;
    while (tried < texts.length && !words.test(texts[(next + tried) % texts.length] ?? '')) tried++;
    if (tried < texts.length) next = (next + tried + 1) % texts.length;
    else lacking.push(name);
  }
  return lacking;
}

/** Text that stops within a sentence is not all there. */
function isCutOff(text: string): boolean {
  return text !== '' && !'。！；：，、”）'.includes(text.charAt(text.length - 1));
}

function draft(report: Report, lacking: readonly string[], range: Draft['range']): Draft {
  const form = report.year === undefined ? report.tables.proactive?.form : formOfYear(report.year.value);
  return {
    message: format(LACKS, { aspects: listed(lacking) }),
    range,
    section: 1,
    severity: form === '2019' ? 'info' : 'warning',
  };
}
