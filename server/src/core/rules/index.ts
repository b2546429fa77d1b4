/** Every rule, in the order in which findings of one place are told. */

import { disclosedTotal } from './article20/disclosedTotal';
import { inForce } from './article20/inForce';
import { item } from './article20/item';
import { negativeBalance } from './article20/negativeBalance';
import { ruleMakingPower } from './article20/ruleMakingPower';
import { unit } from './article20/unit';
import { applicationsIdentity } from './balance/applicationsIdentity';
import { litigationTotal } from './balance/litigationTotal';
import { resultsTotal } from './balance/resultsTotal';
import { rowTotal } from './balance/rowTotal';
import { blank } from './cell/blank';
import { invalidNumber } from './cell/invalidNumber';
import { residue } from './cell/residue';
import { accountability } from './content/accountability';
import { contact } from './content/contact';
import { dateLine } from './content/dateLine';
import { feeAmount } from './content/feeAmount';
import { feeStatement } from './content/feeStatement';
import { overviewAspects } from './content/overviewAspects';
import { problemsImprovements } from './content/problemsImprovements';
import { unfilled } from './content/unfilled';
import { announcedParts } from './narrative/announcedParts';
import { applicationsCount } from './narrative/applicationsCount';
import { article20Count } from './narrative/article20Count';
import { bodyName } from './narrative/bodyName';
import { legalBasis } from './narrative/legalBasis';
import { litigationCount } from './narrative/litigationCount';
import { noApplications } from './narrative/noApplications';
import { outcomeCount } from './narrative/outcomeCount';
import { partsSum } from './narrative/partsSum';
import { percentage } from './narrative/percentage';
import { period } from './narrative/period';
import { year } from './narrative/year';
import type { Rule } from './rule';
import { encoding } from './structure/encoding';
import { formYear } from './structure/formYear';
import { incompleteTable } from './structure/incompleteTable';
import { label } from './structure/label';
import { missingSection } from './structure/missingSection';
import { missingTable } from './structure/missingTable';
import { sectionHeading } from './structure/sectionHeading';
import { sectionOrder } from './structure/sectionOrder';
import { title } from './structure/title';
import { unreadableTable } from './structure/unreadableTable';
import { invalidSuppression } from './suppression/invalid';
import { unusedSuppression } from './suppression/unused';

export const RULES: readonly Rule[] = [
  applicationsIdentity,
  resultsTotal,
  rowTotal,
  litigationTotal,
  encoding,
  missingSection,
  missingTable,
  incompleteTable,
  unreadableTable,
  sectionOrder,
  sectionHeading,
  title,
  formYear,
  label,
  invalidNumber,
  residue,
  blank,
  item,
  negativeBalance,
  unit,
  disclosedTotal,
  inForce,
  ruleMakingPower,
  noApplications,
  applicationsCount,
  outcomeCount,
  litigationCount,
  article20Count,
  partsSum,
  percentage,
  year,
  period,
  bodyName,
  announcedParts,
  legalBasis,
  overviewAspects,
  accountability,
  problemsImprovements,
  feeStatement,
  feeAmount,
  dateLine,
  contact,
  unfilled,
  invalidSuppression,
  unusedSuppression,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of a public id; undefined for an unknown one. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}
