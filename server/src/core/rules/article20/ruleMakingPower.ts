/** 规章 ≠ 0 for a body that cannot make rules (立法法 91, 93). */

import type { BodyKind } from '../../bodyKind';
import { FORM_IDS } from '../../forms';
import type { Cell, NumberCell, Report, TableRow } from '../../report';
import { format, type LocalText } from '../../text/localText';
import { relatedCells } from '../arithmetic';
import { exampleReport } from '../examples';
import { listed, quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';

const CANNOT = {
  zh: '“规章”一行不为 0（{values}）：“{body}”{who}，没有规章制定权，此行应为 0；本机关制发的文件应填入规范性文件一行',
  en: 'The row 规章 is not 0 ({values}): {body} {who} and cannot make rules, so this row is 0; its own documents belong in the row of normative documents',
};
const WHO = {
  lower: { zh: '属于县级及以下机关', en: 'is a body at county level or below' },
  department: { zh: '是地方政府部门或派出机构', en: 'is a department or agency of a local government' },
};

export const ruleMakingPower: Rule = {
  id: 'article20/rule-making-power',
  title: { zh: '没有规章制定权而填报了规章', en: 'Rules reported by a body that cannot make them' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: ['立法法91', '立法法93'],
  check: (report, context) => {
    const { body, tables } = report;
    const row = tables.proactive?.rows.find(({ spec }) => spec.id === 'rules');
    if (body === undefined || row === undefined) return [];
    const verdict = verdictOn(context.body);
    if (verdict === undefined) return [];
    return rowDraft(report, row, body.text, verdict);
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '第二十条第（一）项的“规章”一行不为 0，而编制机关没有规章制定权。乡镇、街道、县级政府及其部门报错误，其他地方部门报警告。',
    en: 'The row 规章 of item （一） is not 0, but the body cannot make rules. An error for townships, sub-districts, counties and their departments, a warning for other local departments.',
  },
  why: {
    zh: '规章只能由国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府制定。常见的错误是把规范性文件或内部制度填成了规章。',
    en: 'Rules are made by departments of the State Council and by the governments of provinces, cities with districts and autonomous prefectures. A common slip is to enter normative documents or internal rules here.',
  },
  bad: () =>
    exampleReport({
      cells: { 'proactive/rules/issued': '1', 'proactive/rules/inForce': '1' },
    }),
  good: () => exampleReport(),
  traps: [
    {
      zh: '省、自治区、直辖市、自治州和各市的人民政府及其办公厅（室）：不报（办公室常代政府填报；从名称看不出市是否设区）。',
      en: 'Governments of provinces, autonomous prefectures and cities, and their offices, which often report for them; whether a city has districts its name does not tell.',
    },
    { zh: '国务院部门：不报。', en: 'Departments of the State Council.' },
    { zh: '编制机关不明：不判断。', en: 'A report whose body is not known.' },
  ],
};

interface Verdict {
  readonly severity: 'error' | 'warning';
  readonly who: LocalText;
}

/** Undefined for bodies that can make rules, or may be able to. */
function verdictOn({ level, role, autonomous }: BodyKind): Verdict | undefined {
  if (level === 'township' || level === 'subdistrict' || level === 'county')
    return { severity: 'error', who: WHO.lower };
  if (level === 'state' || level === 'unknown') return undefined;
  const isGovernment = role === 'government' || role === 'office';
  if (isGovernment && (level !== 'prefecture' || autonomous)) return undefined;
  return { severity: 'warning', who: WHO.department };
}

function rowDraft(report: Report, row: TableRow, body: string, { severity, who }: Verdict): Draft[] {
  const cells: readonly Cell[] = row.state === 'read' ? row.cells : [];
  const filled = cells.filter((cell) => cell.state === 'number').filter((cell) => cell.value !== 0);
  const first = filled[0];
  if (first === undefined) return [];
  const names = filled.map((cell) => `${columnLabel(report, cell)} ${cell.value}`);
  return [
    {
      message: format(CANNOT, { values: listed(names), body: quoted(body), who }),
      range: first.range,
      table: 'proactive',
      section: 2,
      severity,
      cells: filled.map((cell) => cell.id),
      related: [
        ...relatedCells(
          report,
          filled.map((cell) => cell.id),
        ),
        ...(report.body === undefined
          ? []
          : [{ message: { zh: '编制机关', en: 'The body' }, range: report.body.range }]),
      ],
    },
  ];
}

function columnLabel(report: Report, cell: NumberCell): string {
  const columns = report.tables.proactive?.spec.rows.find((row) => row.id === cell.row)?.columns ?? [];
  return columns.find((column) => column.id === cell.column)?.label ?? cell.column;
}
