/** A report at a glance: its year and form, whether its sums hold, whether it can be submitted. */

import { equationsOf, evaluate } from '../equations';
import type { Severity } from '../finding';
import { type FormId, formOfYear, TABLE_IDS } from '../forms';
import type { Report, Table } from '../report';
import { format, type LocalText } from '../text/localText';

/**
 * holds: every sum of tables three and four that is stated is right, and both tables state some. fails: one is wrong.
 * unknown: tables or cells are missing or unreadable, or totals are blank, so that not all could be checked.
 */
export type Arithmetic = 'holds' | 'fails' | 'unknown';

/** mustFix: there are errors. review: only warnings. unchecked: nothing found, but not every sum was checked. ready: 可以报送. */
export type Verdict = 'mustFix' | 'review' | 'unchecked' | 'ready';

export interface ReportStatus {
  readonly year: number | undefined;
  /** The form of tables two and three; where they differ or there are none, that of the year. */
  readonly form: FormId | undefined;
  readonly arithmetic: Arithmetic;
  readonly verdict: Verdict;
  /** Number of findings by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly texts: StatusTexts;
}

/** The parts of the status as a reader sees them, each short enough for a status bar. */
export interface StatusTexts {
  /** `2023 年度 · 2021 年格式` */
  readonly form: LocalText;
  /** `3 处须改` */
  readonly verdict: LocalText;
  /** `勾稽 ✓` */
  readonly arithmetic: LocalText;
}

/** The status of a report with these findings; a text that is no report has none. */
export function reportStatus(report: Report, findings: readonly { readonly severity: Severity }[]): ReportStatus {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  const year = report.year?.value;
  const form = formOf(report);
  const arithmetic = arithmeticOf(report);
  const verdict = verdictOf(counts, arithmetic);
  const texts = {
    form: formText(year, form),
    verdict: format(VERDICT[verdict], { errors: counts.error, warnings: counts.warning }),
    arithmetic: ARITHMETIC[arithmetic],
  };
  return { year, form, arithmetic, verdict, counts, texts };
}

function formOf(report: Report): FormId | undefined {
  // table four is the same in both forms
  const telling = [report.tables.proactive, report.tables.applications].filter((table) => table !== undefined);
  const forms = new Set(telling.map((table) => table.form));
  const [only] = forms;
  if (forms.size === 1) return only;
  return report.year === undefined ? undefined : formOfYear(report.year.value);
}

function arithmeticOf(report: Report): Arithmetic {
  const ofTables = TABLE_IDS.map((id) => report.tables[id]).filter((table) => table !== undefined);
  const found = ofTables.filter(({ spec }) => equationsOf(spec).length > 0).map((table) => arithmeticIn(report, table));
  if (found.includes('fails')) return 'fails';
  return found.length === TABLES_WITH_SUMS && found.every((one) => one === 'holds') ? 'holds' : 'unknown';
}

/** Tables three and four. */
const TABLES_WITH_SUMS = 2;

function arithmeticIn(report: Report, { spec }: Table): Arithmetic {
  const evaluations = equationsOf(spec).map((equation) => evaluate(report, equation));
  // where only a total is filled, there is nothing it could be compared with
  if (evaluations.some((one) => one.state === 'differs' && !one.partsBlank)) return 'fails';
  const stated = evaluations.filter(({ state }) => state !== 'blank');
  return stated.length > 0 && stated.every(({ state }) => state === 'holds') ? 'holds' : 'unknown';
}

function verdictOf(counts: Readonly<Record<Severity, number>>, arithmetic: Arithmetic): Verdict {
  if (counts.error > 0) return 'mustFix';
  if (counts.warning > 0) return 'review';
  return arithmetic === 'holds' ? 'ready' : 'unchecked';
}

function formText(year: number | undefined, form: FormId | undefined): LocalText {
  if (year === undefined) return format(form === undefined ? NOTHING_KNOWN : FORM_ONLY, { form: form ?? '' });
  return format(form === undefined ? YEAR_ONLY : YEAR_AND_FORM, { year, form: form ?? '' });
}

const YEAR_AND_FORM = { zh: '{year} 年度 · {form} 年格式', en: '{year} · form of {form}' };
const YEAR_ONLY = { zh: '{year} 年度', en: '{year}' };
const FORM_ONLY = { zh: '年度未写明 · {form} 年格式', en: 'no year · form of {form}' };
const NOTHING_KNOWN = { zh: '年度未写明', en: 'no year' };

const VERDICT: Readonly<Record<Verdict, LocalText>> = {
  mustFix: { zh: '{errors} 处须改', en: '{errors} to correct' },
  review: { zh: '{warnings} 处待核对', en: '{warnings} to review' },
  unchecked: { zh: '未发现错误', en: 'no errors found' },
  ready: { zh: '可以报送', en: 'ready to submit' },
};

const ARITHMETIC: Readonly<Record<Arithmetic, LocalText>> = {
  holds: { zh: '勾稽 ✓', en: 'sums ✓' },
  fails: { zh: '勾稽 ✗', en: 'sums ✗' },
  unknown: { zh: '勾稽未全核', en: 'sums not all checked' },
};
