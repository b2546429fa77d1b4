/** 整理全部表格: tidies every table of a report that is not a clean pipe table yet. */

import type { TextEdit } from '../finding';
import type { Report } from '../report';
import type { LocalText } from '../text/localText';
import { applyEdits, edited, type Outcome, refused } from './outcome';
import { isUntidy, rewriteTable } from './rewriteTable';
import { readsAlike } from './sameReport';

const NONE: LocalText = { zh: '没有可以整理的表格', en: 'there is no table to tidy' };

const DIFFERS: LocalText = {
  zh: '各表一起改写后读出的内容与原来不完全一样，没有改动；请逐个表格整理',
  en: 'rewritten together, the tables do not read exactly as before; tidy them one by one',
};

/** Edits of all tables that can be tidied. */
export function tidyTables(report: Report): Outcome {
  const untidy = Object.values(report.tables).filter((table) => isUntidy(report, table.id));
  const outcomes = untidy.map((table) => rewriteTable(report, table.id, 'pipes'));
  const edits: TextEdit[] = outcomes.flatMap((outcome) => (outcome.kind === 'edits' ? outcome.edits : []));
  const reasons = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? outcome.reason : []));
  const [first] = reasons;
  if (edits.length === 0) return refused(first ?? NONE);
  edits.sort((one, other) => one.range.start - other.range.start);
  return readsAlike(report, applyEdits(report.source.text, edits)) ? edited(edits) : refused(DIFFERS);
}
