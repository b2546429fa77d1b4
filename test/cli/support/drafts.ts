/** Drafts to check: the clean example report, and the same with faults in it. */

import { exampleReport } from '../../../server/src/core/rules/examples';

/** Nothing to say about it. */
export const CLEAN = exampleReport();

/** The total of one row is wrong, and with it its column: errors. */
export const WITH_ERRORS = exampleReport({ cells: { 'applications/new/total': '9' } });

/** A heading in other words: one warning. */
export const WITH_WARNING = exampleReport({
  replace: [['## 五、存在的主要问题及改进情况', '## 五、存在的主要问题及整改措施']],
});

/** One blank cell: one information. */
export const WITH_INFO = exampleReport({ cells: { 'litigation/review/corrected': '' } });

export const NO_REPORT = '# 会议通知\n\n请于周五上午参加例会。\n';
