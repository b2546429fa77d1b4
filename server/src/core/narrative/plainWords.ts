/**
 * Words around a number that leave it all it can be: who, when, how, and what the tables count. Any other word narrows it
 * down (延期答复2件, 征地类申请5件) or counts something else (答复书14份, 培训3次), so the number is of no row of a table.
 */

import type { Report } from '../report';
import { withoutOwnNames } from './scope';

/** 全年, 截至年底, 本年度. */
const TIME =
  '20\\d\\d年度?|截[至止](?:目前|年底)?|12月31日|今年以来|一年来|本年度?|全年度?|年度|年内|当年|今年|上一?年度?|往年度?|下一?年度?|次年';
/** 共, 依法, 均, 按期. */
const MANNER =
  '共计|总共|一共|合计|总计|累计|依法依规|依法|依规|按时|按期|按规定|如期|及时|规范|妥善|认真|严格|积极|高效|有序|实际|全部|继续|达到|经统计|经自?查|任何';
const HANDLING =
  '新收到|新收|新接收|新接到|新受理|新增|收到|收悉|接收|接到|受理|收办|承办|办理|处理|答复|回复|办复|办结|完成|结转|顺延';
const APPLICATION =
  '公民|法人|其[他它]组织|社会公众|公众|群众|申请人|提出|提交|要求|请求|递交|依申请公开|依申请|政府信息公开|信息公开|政务公开|公开|政府信息|信息|申请|事项|件数|数量|总数|总量|总件|工作|情况|各类|材料';
const BODIES = '行政机关|政府部门|政府|机关|部门|单位';
/** Single characters of these, and those that join words. */
const SMALL = '[件数共计总已均都全也和与及并且或了的到至为是达有、]';

const BEFORE = new RegExp([TIME, HANDLING, APPLICATION, BODIES, MANNER, SMALL].join('|'), 'g');
/** Behind the number: what was counted, and that all of it was dealt with. */
const BEHIND =
  /政府信息公开|信息公开|依申请公开|公开|政府信息|信息|申请|事项|依法依规|依法|依规|按时|按期|按规定|及时|规范|全部|作出|予以|给予|进行|得到|答复|回复|办复|办结|办理|处理|完毕|[件的均都已全并皆了]/g;
/** What a made decision or document is told with. */
const DECIDING = new RegExp([TIME, MANNER, BODIES, '制发|制定|出台|印发', SMALL].join('|'), 'g');

/** True where the words up to a number of applications narrow it down by nothing. */
export function isPlainBefore(report: Report, words: string): boolean {
  return withoutOwnNames(report, words).replace(BEFORE, '') === '';
}

/** The same for the words between a number and the end of its clause. */
export function isPlainBehind(words: string): boolean {
  return words === '' || words.replace(BEHIND, '') === '';
}

/** The same for the words before 作出, 制发. */
export function isPlainMaker(report: Report, words: string): boolean {
  return words === '' || withoutOwnNames(report, words).replace(DECIDING, '') === '';
}

/** `在依申请公开方面，`, `网上申请：`: a clause that what follows is told under. */
const HEADING = /方面|工作中|如下|具体|主要|其中|[在从]/g;
const UNDER = /(?:方面|领域|渠道|方式|途径|形式|平台|窗口|月份|季度|[类中里上下后前时间月底末初])$/;

/**
 * True where the clause before, with its sign at the end, leaves what follows it all it can be: it is a statement of its
 * own, or names nothing that narrows.
 */
export function isPlainClause(report: Report, clause: string): boolean {
  const words = clause.slice(0, -1);
  if (!clause.endsWith('：') && !UNDER.test(words)) return true;
  return isPlainBefore(report, words.replace(HEADING, ''));
}
