/**
 * The docs of every rule. Whoever only checks reports does not load this file, so that bundles without rule pages
 * leave out the texts and the examples.
 */

import { docs as disclosedTotal } from './article20/disclosedTotal';
import { docs as inForce } from './article20/inForce';
import { docs as item } from './article20/item';
import { docs as negativeBalance } from './article20/negativeBalance';
import { docs as ruleMakingPower } from './article20/ruleMakingPower';
import { docs as unit } from './article20/unit';
import { docs as applicationsIdentity } from './balance/applicationsIdentity';
import { docs as litigationTotal } from './balance/litigationTotal';
import { docs as resultsTotal } from './balance/resultsTotal';
import { docs as rowTotal } from './balance/rowTotal';
import { docs as blank } from './cell/blank';
import { docs as invalidNumber } from './cell/invalidNumber';
import { docs as residue } from './cell/residue';
import { docs as accountability } from './content/accountability';
import { docs as contact } from './content/contact';
import { docs as dateLine } from './content/dateLine';
import { docs as feeAmount } from './content/feeAmount';
import { docs as feeStatement } from './content/feeStatement';
import { docs as overviewAspects } from './content/overviewAspects';
import { docs as problemsImprovements } from './content/problemsImprovements';
import { docs as unfilled } from './content/unfilled';
import { docs as announcedParts } from './narrative/announcedParts';
import { docs as applicationsCount } from './narrative/applicationsCount';
import { docs as article20Count } from './narrative/article20Count';
import { docs as bodyName } from './narrative/bodyName';
import { docs as legalBasis } from './narrative/legalBasis';
import { docs as litigationCount } from './narrative/litigationCount';
import { docs as noApplications } from './narrative/noApplications';
import { docs as outcomeCount } from './narrative/outcomeCount';
import { docs as partsSum } from './narrative/partsSum';
import { docs as percentage } from './narrative/percentage';
import { docs as period } from './narrative/period';
import { docs as year } from './narrative/year';
import type { RuleDocs } from './rule';
import { docs as encoding } from './structure/encoding';
import { docs as formYear } from './structure/formYear';
import { docs as incompleteTable } from './structure/incompleteTable';
import { docs as label } from './structure/label';
import { docs as missingSection } from './structure/missingSection';
import { docs as missingTable } from './structure/missingTable';
import { docs as sectionHeading } from './structure/sectionHeading';
import { docs as sectionOrder } from './structure/sectionOrder';
import { docs as title } from './structure/title';
import { docs as unreadableTable } from './structure/unreadableTable';
import { docs as invalidSuppression } from './suppression/invalid';
import { docs as unusedSuppression } from './suppression/unused';

const DOCS = new Map<string, RuleDocs>([
  ['balance/applications-identity', applicationsIdentity],
  ['balance/results-total', resultsTotal],
  ['balance/row-total', rowTotal],
  ['balance/litigation-total', litigationTotal],
  ['structure/encoding', encoding],
  ['structure/missing-section', missingSection],
  ['structure/missing-table', missingTable],
  ['structure/incomplete-table', incompleteTable],
  ['structure/unreadable-table', unreadableTable],
  ['structure/section-order', sectionOrder],
  ['structure/section-heading', sectionHeading],
  ['structure/title', title],
  ['structure/form-year', formYear],
  ['structure/label', label],
  ['cell/invalid-number', invalidNumber],
  ['cell/residue', residue],
  ['cell/blank', blank],
  ['article20/item', item],
  ['article20/negative-balance', negativeBalance],
  ['article20/unit', unit],
  ['article20/disclosed-total', disclosedTotal],
  ['article20/in-force', inForce],
  ['article20/rule-making-power', ruleMakingPower],
  ['narrative/no-applications', noApplications],
  ['narrative/applications-count', applicationsCount],
  ['narrative/outcome-count', outcomeCount],
  ['narrative/litigation-count', litigationCount],
  ['narrative/article20-count', article20Count],
  ['narrative/parts-sum', partsSum],
  ['narrative/percentage', percentage],
  ['narrative/year', year],
  ['narrative/period', period],
  ['narrative/body-name', bodyName],
  ['narrative/announced-parts', announcedParts],
  ['narrative/legal-basis', legalBasis],
  ['content/overview-aspects', overviewAspects],
  ['content/accountability', accountability],
  ['content/problems-improvements', problemsImprovements],
  ['content/fee-statement', feeStatement],
  ['content/fee-amount', feeAmount],
  ['content/date-line', dateLine],
  ['content/contact', contact],
  ['content/unfilled', unfilled],
  ['suppression/invalid', invalidSuppression],
  ['suppression/unused', unusedSuppression],
]);

/** What the page of a rule says. Throws for a rule that is not in the list above, which its tests rule out. */
export function docsOf(id: string): RuleDocs {
  const docs = DOCS.get(id);
  if (docs === undefined) throw new Error(`${id}: no docs in core/rules/docs.ts`);
  return docs;
}
