/** What a writer is asked about the reporting body: section one of a people's government tells more (article 50). */

import { bodyKind } from '../bodyKind';
import type { LocalText } from '../text/localText';

export type BodyChoice = 'government' | 'township' | 'office' | 'subdistrict' | 'department';

export interface BodyChoiceText {
  readonly id: BodyChoice;
  readonly label: LocalText;
  /** What the draft of such a body holds beside the rest. */
  readonly detail: LocalText;
}

const ACCOUNTABILITY = {
  zh: '总体情况另写工作考核、社会评议和责任追究结果',
  en: 'section one also tells of assessment, public appraisal and accountability',
};
const NOTHING_MORE = { zh: '', en: '' };

export const BODY_CHOICES: readonly BodyChoiceText[] = [
  {
    id: 'department',
    label: { zh: '政府部门、直属机构', en: 'Department or agency of a government' },
    detail: NOTHING_MORE,
  },
  {
    id: 'government',
    label: { zh: '县级以上人民政府', en: 'People’s government of a county or above' },
    detail: ACCOUNTABILITY,
  },
  { id: 'office', label: { zh: '人民政府办公厅（室）', en: 'Office of a people’s government' }, detail: NOTHING_MORE },
  {
    id: 'township',
    label: { zh: '乡镇人民政府', en: 'People’s government of a township or town' },
    detail: ACCOUNTABILITY,
  },
  { id: 'subdistrict', label: { zh: '街道办事处', en: 'Sub-district office' }, detail: NOTHING_MORE },
];

/** What the name tells; undefined where it does not. */
export function bodyChoiceOf(name: string): BodyChoice | undefined {
  const { level, role } = bodyKind(name);
  if (level === 'subdistrict') return 'subdistrict';
  if (level === 'township') return role === 'government' ? 'township' : undefined;
  return role === 'unknown' ? undefined : role;
}

/** True for the people's governments, which article 50 asks for their results of accountability. */
export function isGovernment(choice: BodyChoice | undefined): boolean {
  return choice === 'government' || choice === 'township';
}
