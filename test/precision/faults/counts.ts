/** Counts in the text that differ from the tables, and sums and shares in the text that do not hold. */

import { applications, figure, group, type Manuscript } from '../manuscript';
import { chinese, fullWidth, share } from '../wording';
import type { Wish } from '../write';
import { type Fault, QUIET } from './fault';

/** The year and whose figures they are, as a sentence begins. */
function opening({ dice, year, body }: Manuscript): string {
  if (body.scope !== '') return `${year}年，${body.scope}`;
  return dice.pick([`${year}年，`, `${year}年，${body.self}`, `${year}年度，本机关`, '全年']);
}

function fault(rule: string, name: string, text: (m: Manuscript) => string, more: Partial<Fault> = {}): Fault {
  return { rule, name, wish: QUIET, set: (m) => void m.overview.push(text(m)), ...more };
}

/** Bodies whose text speaks of what the tables count. */
const OWN: Wish = { ...QUIET, bodies: ['department', 'township', 'subdistrict', 'government'] };
/** Bodies of the county level and below, with no scope words of their own. */
const SINGLE: Wish = { ...QUIET, bodies: ['department', 'township', 'subdistrict'] };

const COUNT = 'narrative/applications-count';
const OUTCOME = 'narrative/outcome-count';
const CASES = 'narrative/litigation-count';
const ARTICLE20 = 'narrative/article20-count';
const NONE = 'narrative/no-applications';
const PARTS = 'narrative/parts-sum';
const SHARE = 'narrative/percentage';

const fresh = (m: Manuscript): number => applications(m, 'new');
const both = (m: Manuscript): number => fresh(m) + applications(m, 'carriedIn');

export const COUNTS: readonly Fault[] = [
  fault(COUNT, '共收到', (m) => `${opening(m)}共收到政府信息公开申请${both(m) + 9}件，均按期答复。`, { wish: OWN }),
  fault(
    COUNT,
    '新收',
    (m) => `${opening(m)}新收政府信息公开申请${fresh(m) + 30}件，上年结转${applications(m, 'carriedIn')}件。`,
    { wish: OWN },
  ),
  fault(COUNT, '办结', (m) => `${opening(m)}收到政府信息公开申请${fresh(m)}件，办结${both(m) + 20}件。`, {
    wish: SINGLE,
  }),
  fault(COUNT, '受理，全角', (m) => `${opening(m)}受理依申请公开${fullWidth(String(both(m) + 7))}件，已全部答复。`, {
    wish: OWN,
  }),
  fault(COUNT, '中文数字', (m) => `${opening(m)}共收到政府信息公开申请${chinese(Math.max(2, fresh(m) - 4))}件。`, {
    wish: OWN,
  }),
  fault(
    COUNT,
    '结转下年度',
    (m) => `${opening(m)}新收政府信息公开申请${fresh(m)}件，结转下年度继续办理${applications(m, 'carriedOut') + 4}件。`,
    { wish: OWN },
  ),
  fault(
    OUTCOME,
    '予以公开',
    (m) =>
      `${opening(m)}共收到政府信息公开申请${fresh(m)}件，其中予以公开${group(m, 'granted') + group(m, 'partial') + 5}件。`,
    { wish: OWN },
  ),
  fault(
    OUTCOME,
    '无法提供',
    (m) =>
      `${opening(m)}办理政府信息公开申请中，予以公开${group(m, 'granted')}件，部分公开${group(m, 'partial')}件，无法提供${group(m, 'unable') + 7}件。`,
    { wish: SINGLE },
  ),
  fault(
    OUTCOME,
    '部分公开',
    (m) =>
      `${opening(m)}收到政府信息公开申请${fresh(m)}件。答复政府信息公开申请情况：予以公开${group(m, 'granted')}件、部分公开${group(m, 'partial') + 3}件。`,
    { wish: OWN },
  ),
  fault(
    CASES,
    '被申请行政复议',
    (m) => `${opening(m)}因政府信息公开被申请行政复议${figure(m, 'litigation/review/total') + 8}件。`,
    { wish: OWN },
  ),
  fault(
    CASES,
    '行政诉讼',
    (m) =>
      `${opening(m)}政府信息公开引发的行政诉讼${figure(m, 'litigation/directSuit/total') + figure(m, 'litigation/suitAfterReview/total') + 6}件。`,
    { wish: OWN },
  ),
  fault(
    CASES,
    '未发生',
    (m) => `${opening(m)}未发生因政府信息公开引发的行政复议、行政诉讼案件。`.replace('，未', '未'),
    { wish: OWN },
  ),
  fault(
    ARTICLE20,
    '行政许可',
    (m) => `${opening(m)}作出行政许可决定${figure(m, 'proactive/licensing/decisions') + 11}件。`,
    { wish: OWN },
  ),
  fault(
    ARTICLE20,
    '行政处罚，逐项列出',
    (m) =>
      `${opening(m)}作出行政许可决定${figure(m, 'proactive/licensing/decisions')}件、行政处罚决定${figure(m, 'proactive/penalties/decisions') + 3}件。`,
    { wish: OWN },
  ),
  fault(
    ARTICLE20,
    '规范性文件',
    (m) =>
      `${opening(m)}制发行政规范性文件${(m.form === '2021' ? figure(m, 'proactive/normative/issued') : figure(m, 'proactive/normative/made')) + 4}件。`,
    { wish: OWN },
  ),
  fault(NONE, '未收到', (m) => `${opening(m)}未收到政府信息公开申请。`, { wish: OWN }),
  fault(NONE, '没有收到任何', (m) => `${opening(m)}没有收到公民、法人或其他组织提出的政府信息公开申请。`, {
    wish: SINGLE,
  }),
  fault(NONE, '0件', (m) => `${opening(m)}收到政府信息公开申请0件。`, { wish: OWN, companions: [COUNT] }),
  fault(
    NONE,
    '收到而表中为 0',
    (m) => {
      for (const [id] of m.figures) if (id.startsWith('applications/')) m.figures.set(id, 0);
      return `${opening(m)}共收到政府信息公开申请5件。`;
    },
    { wish: OWN },
  ),
  fault(PARTS, '其中，多于总数', () => '全年共公开信息199条，其中工作动态150条、通知公告48条、政策文件6条。'),
  fault(PARTS, '其他收尾', () => '全年共公开政府信息260条，其中政策文件31条，工作动态140条，其他信息80条。'),
  fault(PARTS, '括号列出', () => '全年办理建议提案26件（人大代表建议15件、政协提案10件）。'),
  fault(PARTS, '冒号列出', () => '全年发布信息88条：工作动态50条、通知公告20条、政策解读16条。'),
  fault(
    PARTS,
    '自然人与法人',
    (m) => `${opening(m)}共收到政府信息公开申请${fresh(m)}件，其中自然人申请${fresh(m) - 2}件，法人或其他组织申请1件。`,
    { wish: OWN },
  ),
  fault(SHARE, '其中，占', () => `全年共公开信息120条，其中政策文件24条，占30%。`),
  fault(SHARE, '三项中一项不符', () => {
    const whole = 250;
    return `全年公开信息${whole}条，其中工作动态150条，占${share(150, whole)}；通知公告60条，占${share(60, whole)}；政策文件40条，占61.0%。`;
  }),
  fault(SHARE, '全角百分号', () => `全年主动公开政府信息３６０条，其中政策文件９０条，占比４５％。`),
];
