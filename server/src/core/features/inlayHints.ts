/**
 * Inlay totals: the sum beside a total that is blank or differs from its parts, as a spreadsheet would show it, and
 * both sides of the printed relation under a column that does not balance.
 */

import { type Equation, type EquationKind, equationsOf, evaluate } from '../equations';
import type { TextEdit } from '../finding';
import type { CellId } from '../forms';
import type { Cell, Report, Table } from '../report';
import { numberText } from '../rules/naming';
import { format, type LocalText, verbatim } from '../text/localText';
import { equationText } from './equationText';

/** smart: totals that are blank or differ. all: correct ones too. off: none. */
export type InlayMode = 'all' | 'smart' | 'off';

export interface InlayHint {
  /** Right after the total. */
  readonly offset: number;
  readonly label: LocalText;
  /** Plain text: the equations of the total with this draft's numbers. */
  readonly tooltip: LocalText;
  /** Writes the sum into a blank total; empty where the total states a number, which is never changed unseen. */
  readonly edits: readonly TextEdit[];
}

/** Hints for every total of tables three and four and every unbalanced column, in the order of the form. */
export function inlayHints(report: Report, mode: InlayMode): readonly InlayHint[] {
  if (mode === 'off' || !report.isReport) return [];
  return Object.values(report.tables).flatMap((table) => [
    ...hintsOfTable(report, table, mode),
    ...equationsOf(table.spec).flatMap((equation) => relationHint(report, table, equation)),
  ]);
}

const RELATION: LocalText = { zh: '一+二 = {left}，三+四 = {right}', en: '一+二 = {left}, 三+四 = {right}' };

/** Under the column's last cell, 第四项: 第一项加第二项 and 第三项加第四项, where they differ. */
function relationHint(report: Report, table: Table, equation: Equation): InlayHint[] {
  const last = equation.addends[1];
  if (equation.kind !== 'applications-identity' || last === undefined) return [];
  const evaluation = evaluate(report, equation);
  const cell = report.cells.get(last);
  if (evaluation.state !== 'differs' || cell === undefined) return [];
  const label = format(RELATION, { left: numberText(evaluation.stated), right: numberText(evaluation.computed) });
  const tooltip = equationText(report, table.spec, equation) ?? label;
  return [{ offset: cell.range.end, label, tooltip, edits: [] }];
}

function hintsOfTable(report: Report, table: Table, mode: 'all' | 'smart'): InlayHint[] {
  const totals = totalsOf(report, table);
  const blank = totals.filter(({ cell }) => cell.state === 'blank').length;
  const blankByStyle = blank * 2 > totals.length;
  return totals.flatMap((total) => {
    const label = labelOf(total, mode, blankByStyle);
    if (label === undefined) return [];
    const tooltip = tooltipOf(report, table, total);
    return [{ offset: total.cell.range.end, label, tooltip, edits: editsOf(total) }];
  });
}

/** What one equation says about a total; `computed` is the sum of its parts. */
interface Statement {
  readonly equation: Equation;
  readonly state: 'unstated' | 'holds' | 'differs' | 'unknown';
  readonly computed: number;
}

interface Total {
  readonly cell: Cell;
  readonly statements: readonly Statement[];
}

/** The totals with at least one equation that has figures; （七）总计 × 总计 is the total of two. */
function totalsOf(report: Report, table: Table): Total[] {
  const byCell = new Map<CellId, Equation[]>();
  for (const equation of equationsOf(table.spec)) {
    const [id] = equation.stated;
    if (equation.kind === 'applications-identity' || id === undefined) continue;
    byCell.set(id, [...(byCell.get(id) ?? []), equation]);
  }
  return [...byCell].flatMap(([id, equations]) => {
    const cell = report.cells.get(id);
    if (cell?.state !== 'number' && cell?.state !== 'blank') return [];
    return [{ cell, statements: equations.flatMap((equation) => statementOf(report, equation)) }];
  });
}

function statementOf(report: Report, equation: Equation): Statement[] {
  const evaluation = evaluate(report, equation);
  switch (evaluation.state) {
    case 'blank':
      return [];
    case 'unknown':
      return [{ equation, state: 'unknown', computed: 0 }];
    case 'unstated':
      return [{ equation, state: 'unstated', computed: evaluation.computed }];
    case 'holds':
    case 'differs':
      // a figure over blank parts: nothing to compare it with
      return evaluation.partsBlank ? [] : [{ equation, state: evaluation.state, computed: evaluation.computed }];
  }
}

function labelOf(total: Total, mode: 'all' | 'smart', blankByStyle: boolean): LocalText | undefined {
  const { cell, statements } = total;
  if (cell.state === 'blank') {
    const sum = agreedSum(total);
    // where totals are left blank by style, zeros are not worth a hint
    if (sum === 0 && blankByStyle && mode === 'smart') return undefined;
    return sum === undefined ? disagreement(statements, 'unstated') : verbatim(`= ${numberText(sum)}`);
  }
  const wrong = disagreement(statements, 'differs');
  if (wrong !== undefined) return wrong;
  const holds = statements.length > 0 && statements.every(({ state }) => state === 'holds');
  return mode === 'all' && holds ? verbatim('✓') : undefined;
}

/** The sum that every computable equation of a blank total gives; undefined where there is none or they differ. */
function agreedSum({ statements }: Total): number | undefined {
  const sums = new Set(statements.filter(({ state }) => state === 'unstated').map(({ computed }) => computed));
  const [sum] = sums;
  return sums.size === 1 ? sum : undefined;
}

const BOTH: LocalText = { zh: '各项合计 {sum}', en: 'parts add up to {sum}' };

const PARTS: Readonly<Record<EquationKind, LocalText>> = {
  'applications-identity': BOTH,
  'results-total': { zh: '各行合计 {sum}', en: 'lines add up to {sum}' },
  'row-total': { zh: '各列合计 {sum}', en: 'columns add up to {sum}' },
  'litigation-total': BOTH,
};

/**
 * The sums of the equations in one state. Which of a total and its parts is wrong cannot be known, so the hint says
 * what the parts come to and not what the total ought to be.
 */
function disagreement(statements: readonly Statement[], state: 'unstated' | 'differs'): LocalText | undefined {
  const found = statements.filter((statement) => statement.state === state);
  const [first] = found;
  if (first === undefined) return undefined;
  const alike = found.length === statements.length && found.every(({ computed }) => computed === first.computed);
  if (alike) return format(BOTH, { sum: numberText(first.computed) });
  const texts = found.map(({ equation, computed }) => format(PARTS[equation.kind], { sum: numberText(computed) }));
  return { zh: texts.map(({ zh }) => zh).join('，'), en: texts.map(({ en }) => en).join(', ') };
}

function tooltipOf(report: Report, table: Table, { statements }: Total): LocalText {
  const texts = statements.flatMap(({ equation }) => equationText(report, table.spec, equation) ?? []);
  return { zh: texts.map(({ zh }) => zh).join('\n'), en: texts.map(({ en }) => en).join('\n') };
}

function editsOf(total: Total): readonly TextEdit[] {
  const sum = total.cell.state === 'blank' ? agreedSum(total) : undefined;
  if (sum === undefined || sum < 0 || !Number.isInteger(sum)) return [];
  return [{ range: total.cell.range, newText: numberText(sum) }];
}
