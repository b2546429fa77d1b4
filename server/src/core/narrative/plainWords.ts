/**
 * Words around a number that leave it all it can be: who, when, how, and what the tables count. Any other word narrows it
 * down (延期答复2件, 征地类申请5件) or counts something else (答复书14份, 培训3次), so the number is of no row of a table.
 */

import type { Report } from '../report';
import { withoutOwnNames } from './scope';

/** 全年, 2023年度, 截至年底, 上年. */
const TIME = '(?:20\\d\\d|[本全当今往次]|[上下]一?)年[度内]?|一年来|年[度内]|以来|截[至止](?:目前|年底)?|12月31日';
const MANNER =
  '合计|累计|依[法规]|按[时期]|按规定|如期|及时|规范|妥善|认真|严格|积极|高效|有序|实际|全部|达到|经统计|经自?查|任何';
const HANDLING = '受理|[收承]?办[理结复]|处理|[答回]复|完成';
const CARRYING = '结转|顺延|继续';
/** Whoever may apply. */
const WHO = '公民|法人|其[他它]组织|社会公众|公众|群众|申请人|提[出交]|要求|请求|递交';
const WHAT = '依申请|政[府务]|公开|信息|申请|事项';
const BODIES = '行政机关|机关|部门|单位|工作|情况|各类|材料';
/** Single characters of these, and those that join words. */
const SMALL = '[新收接悉件数量共计总已均都全也和与及并且或了的到至为是达有、]';

function words(...lists: readonly string[]): RegExp {
  return new RegExp([...lists, SMALL].join('|'), 'g');
}

const BEFORE = words(TIME, WHO, WHAT, BODIES, MANNER, HANDLING, CARRYING);
/** Behind the number: what was counted, and that all of it was dealt with. */
const BEHIND = words(WHAT, MANNER, HANDLING, '作出|[予给]以|给予|进行|得到|完毕');

/** True where the words up to a number of applications narrow it down by nothing. */
export function isPlainBefore(report: Report, words: string): boolean {
  return words.replace(BEFORE, '') === '' || withoutOwnNames(report, words).replace(BEFORE, '') === '';
}

/** The same for the words between a number and the end of its clause. */
export function isPlainBehind(words: string): boolean {
  return words === '' || words.replace(BEHIND, '') === '';
}

/** `在依申请公开方面，`, `网上申请：`, `从办理结果看，`: a clause that what follows is told under. */
const HEADING = /方面|如下|具体|主要|其中|结果|类型|[在从看来中按分]/g;
const UNDER = /(?:方面|领域|渠道|方式|途径|形式|平台|窗口|月份|季度|[类中里上下后前时间月底末初])$/;

/**
 * True where the clause before, with its sign at the end, leaves what follows it all it can be: it is a statement of its
 * own, or names nothing that narrows.
 */
export function isPlainClause(report: Report, clause: string): boolean {
  const text = clause.slice(0, -1);
  return (!clause.endsWith('：') && !UNDER.test(text)) || isPlainHeading(report, text);
}

/** True where such a clause names all of them. */
export function isPlainHeading(report: Report, words: string): boolean {
  return isPlainBefore(report, words.replace(HEADING, ''));
}
