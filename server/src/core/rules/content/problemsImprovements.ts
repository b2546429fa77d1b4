/** Section five is empty, says 无, or lacks problems or improvements. */

import { FORM_IDS } from '../../forms';
import { proseOf } from '../../narrative/prose';
import type { Report } from '../../report';
import { charSet, holdsAny } from '../../text/charSet';
import type { LocalText } from '../../text/localText';
import { exampleReport } from '../examples';
import type { Draft, Rule, RuleDocs } from '../rule';

const EMPTY = { zh: '“存在的主要问题及改进情况”没有内容', en: 'Section five has no text' };
const NONE = {
  zh: '“存在的主要问题及改进情况”只写了“无”，应写明主要问题和改进情况',
  en: 'Section five says 无 only; problems and improvements are due',
};
const NO_PROBLEMS = { zh: '未写明存在的主要问题', en: 'No problems are named' };
const NO_IMPROVEMENTS = { zh: '未写明改进情况', en: 'No improvements are named' };

const SAYS_NONE = /^[^。]{0,24}?(?:无|没有|暂无|未发现)(?:存在)?[^，；]{0,12}[。.]?$/;
const PROBLEM =
  /不足|差距|距离|短板|薄弱|有待|欠缺|不[够高强全多深广精熟严细]|不及时|不到位|不充分|不规范|参差|[需待](?:[加增]强|强化|提[高升]|完善|改进|优化|丰富)|还需|仍需|尚需|需要?(?:进一步|继续|改进|加强|提高)|困难|缺乏|缺少|滞后|较为单一|单一|偏少|偏低|较少|不一|难度|弱项|问题/;
/** Words that stand in headings and in phrases such as 有待进一步加强 are no improvements of their own. */
const IMPROVEMENT =
  /将|下一步|改进|整改|今后|下一年|下年|明年|措施|举措|针对|努力|着力|加强|完善|加大|健全|优化|提升|提高|强化|规范|丰富|拓展|推进|推动|深化|组织|开展|建立|制定|增加|新增|扩大|采取|解决|对策|细化|明确|弥补/;
/** Said of improvements only, whatever stands beside it. */
const STRONG = /将|下一步|今后|改进|整改/;
const PROBLEM_CLAUSE =
  /有待|还需|仍需|尚需|不足|不够|不到位|不及时|不明确|差距|薄弱|欠缺|问题|[需待](?:[加增]强|强化|提[高升]|完善|优化|丰富)/;
/** 存在的主要问题, 改进情况: labels, said without saying anything. */
const LABELS =
  /(?:政府信息公开工作)?(?:目前|当前|主要)?存在的?(?:主要)?(?:困难和|不足和)?问题(?:及改进情况|及改进措施|和改进措施|和不足|与不足)?(?:方面)?(?=[：。\n]|$)|(?:下一步)?(?:主要)?改进(?:情况|措施|方向|工作)(?:方面)?(?=[：。\n]|$)/g;
/** A label with words behind it that are not 无. */
const LABELLED_PROBLEM = /(?:问题|不足)(?:方面)?[：。\n](?!无|没有|暂无)[^\n]{6}/;
const LABELLED_IMPROVEMENT =
  /(?<![及和与])(?:改进|整改)(?:情况|措施|方向|工作|举措|打算)?(?:方面)?[：。\n](?!无|没有|暂无)[^\n]{6}/;

export const problemsImprovements: Rule = {
  id: 'content/problems-improvements',
  title: { zh: '主要问题及改进情况不全', en: 'Problems or improvements are lacking' },
  severity: 'error',
  pace: 'settled',
  forms: FORM_IDS,
  basis: ['50', '30号', '60号'],
  check: (report) => {
    const section = report.sections.find(({ no }) => no === 5);
    if (section === undefined) return [];
    const verdict = verdictOn(contentOf(report));
    return verdict === undefined ? [] : [{ ...verdict, range: section.headingRange, section: 5 }];
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '第五部分没有内容或者只写“无”（错误）；只有问题没有改进，或者只有改进没有问题（警告）。',
    en: 'Section five is empty or says 无 (an error); it names problems without improvements or the reverse (a warning).',
  },
  why: {
    zh: '《条例》第五十条要求报告存在的主要问题及改进情况，两样都要有。',
    en: 'Article 50 asks for the main problems and for their improvement.',
  },
  bad: () =>
    exampleReport({
      replace: [
        [
          '存在的主要问题：政策解读的形式还不够多样。改进情况：2023年对重要政策均配发图解，今后将继续丰富解读形式。',
          '无。',
        ],
      ],
    }),
  good: () => exampleReport(),
  traps: [
    { zh: '不分小标题、问题和打算写在一起：不报。', en: 'Problems and plans in one paragraph.' },
    { zh: '缺少整个第五部分：由缺少部分的规则提示。', en: 'No section five at all: that has a rule of its own.' },
  ],
};

/** The text without a signature, date line or page furniture at its end. */
function contentOf(report: Report): string {
  let content: string | undefined;
  for (const { part, text } of proseOf(report)) {
    if (part !== 5 || (!holdsAny(text, SIGNS) && FURNITURE.test(text))) continue;
    content = content === undefined ? text : `${content}\n${text}`;
  }
  return content ?? '';
}

const SIGNS = charSet('，。；：');
const FURNITURE = /(?:\d日|[局委厅办室府院署会处站])$/;

function verdictOn(text: string): Pick<Draft, 'message' | 'severity'> | undefined {
  const unlabelled = text.includes('问题') || text.includes('改进') ? text.replace(LABELS, '') : text;
  if (text.length < 40 || !saysMore(unlabelled)) {
    const own = unlabelled.replace(/[（(]?[一二三]?[）)、。：\s]/g, '');
    if (own === '') return verdict(EMPTY, 'error');
    const saysNone = !text.includes('\n') && text.length < 40 && SAYS_NONE.test(text) && !IMPROVEMENT.test(own);
    if (saysNone || /^(?:无|没有|暂无)$/.test(own)) return verdict(NONE, 'error');
  }
  if (!PROBLEM.test(unlabelled) && !LABELLED_PROBLEM.test(text)) return verdict(NO_PROBLEMS, 'warning');
  const isImproved = STRONG.test(unlabelled) || LABELLED_IMPROVEMENT.test(text);
  return isImproved || unlabelled.split(/[，；。：\n]/).some(isImprovement)
    ? undefined
    : verdict(NO_IMPROVEMENTS, 'warning');
}

/** True for a text with more words than 没有 beside ordinals and signs. */
function saysMore(text: string): boolean {
  let words = 0;
  for (let i = 0; i < text.length && words < 3; i++) if (!SAYS_NOTHING.has(text.charCodeAt(i))) words++;
  return words === 3;
}

/** Running text holds no white space but these two. */
const SAYS_NOTHING = charSet('（(一二三）)、。： \n');

function isImprovement(clause: string): boolean {
  return IMPROVEMENT.test(clause) && !PROBLEM_CLAUSE.test(clause);
}

function verdict(message: LocalText, severity: 'error' | 'warning'): Pick<Draft, 'message' | 'severity'> {
  return { message, severity };
}
