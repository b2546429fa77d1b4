/** Explanations by the ids of the forms. An id the form does not have has no explanation. */

import type { Clause, FormId, TableId } from '../form';
import { APPLICANT_EXPLANATIONS } from './applicants';
import { APPLICATION_ROWS_2019, APPLICATION_ROWS_2021 } from './applications';
import type { Explanation, Explanations } from './explanation';
import { LITIGATION_OUTCOMES, LITIGATION_ROWS } from './litigation';
import {
  CAPTIONS_2019,
  CAPTIONS_2021,
  PROACTIVE_COLUMNS_2019,
  PROACTIVE_COLUMNS_2021,
  PROACTIVE_ROWS_2019,
  PROACTIVE_ROWS_2021,
} from './proactive';
import { SECTION_EXPLANATIONS } from './sections';

export type { Explanation } from './explanation';

type ByForm = Readonly<Record<FormId, Readonly<Record<TableId, Explanations>>>>;

const ROWS: ByForm = {
  '2019': { proactive: PROACTIVE_ROWS_2019, applications: APPLICATION_ROWS_2019, litigation: LITIGATION_ROWS },
  '2021': { proactive: PROACTIVE_ROWS_2021, applications: APPLICATION_ROWS_2021, litigation: LITIGATION_ROWS },
};

const COLUMNS: ByForm = {
  '2019': {
    proactive: PROACTIVE_COLUMNS_2019,
    applications: APPLICANT_EXPLANATIONS,
    litigation: LITIGATION_OUTCOMES,
  },
  '2021': {
    proactive: PROACTIVE_COLUMNS_2021,
    applications: APPLICANT_EXPLANATIONS,
    litigation: LITIGATION_OUTCOMES,
  },
};

const CAPTIONS: Readonly<Record<FormId, Explanations>> = { '2019': CAPTIONS_2019, '2021': CAPTIONS_2021 };

/** What counts in a row (group heads too) of a form's table. */
export function explainRow(form: FormId, table: TableId, row: string): Explanation | undefined {
  return own(ROWS[form][table], row);
}

/** What counts in a column; in table two the columns of one name mean the same in every block. */
export function explainColumn(form: FormId, table: TableId, column: string): Explanation | undefined {
  return own(COLUMNS[form][table], column);
}

/** What stands under the caption 第二十条第（X）项. */
export function explainCaption(form: FormId, clause: Clause): Explanation | undefined {
  return own(CAPTIONS[form], clause);
}

/** What a section of the report holds. */
export function explainSection(no: 1 | 2 | 3 | 4 | 5 | 6): Explanation {
  return SECTION_EXPLANATIONS[no];
}

/** Own entries only: an id such as `constructor` is no row. */
function own(explanations: Explanations, id: string): Explanation | undefined {
  return Object.hasOwn(explanations, id) ? explanations[id] : undefined;
}
