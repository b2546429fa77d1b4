/** Converter residue, stray text or control characters beside the number of a value cell. */

import { FORM_IDS } from '../../forms';
import type { Cell, Report } from '../../report';
import { format } from '../../text/localText';
import { type Range, sliceRange } from '../../text/source';
import { exampleReport } from '../examples';
import { cellName, quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';
import { unusualCells } from '../unusualCells';

const RESIDUE = {
  zh: '{cell}：数字旁有转换残留“{text}”，应删去',
  en: '{cell}: {text} beside the number is left over from converting; remove it',
};
const INVISIBLE = {
  zh: '{cell}：数字旁有看不见的控制字符，应删去',
  en: '{cell}: invisible control characters stand beside the number; remove them',
};
const REMOVE = { zh: '删去残留，保留数字', en: 'Remove it, keep the number' };
const HERE = { zh: '此处也有残留', en: 'More of it here' };

export const residue: Rule = {
  id: 'cell/residue',
  title: { zh: '单元格里的转换残留', en: 'Converter residue in a cell' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: [],
  check: (report) => unusualCells(report).flatMap((cell) => cellDraft(report, cell)),
};

export const docs: RuleDocs = {
  what: {
    zh: '数值单元格里除数字外还有转换软件留下的文字（如 [bookmark: _GoBack]）或看不见的控制字符。',
    en: 'Beside the number of a cell stand words that a converter left (such as [bookmark: _GoBack]) or invisible control characters.',
  },
  why: {
    zh: '残留会随报告一起公布，也会使别的软件读错数字。',
    en: 'It would be published with the report and makes other software misread the number.',
  },
  bad: () => exampleReport({ cells: { 'proactive/licensing/decisions': '[bookmark: _GoBack]120' } }),
  good: () => exampleReport(),
  traps: [
    { zh: '数字后的单位、括号说明：不是残留。', en: 'A unit or a note in brackets after the number.' },
    { zh: '空格、全角空格：不是残留。', en: 'Spaces of any width.' },
  ],
};

function cellDraft(report: Report, cell: Cell): Draft[] {
  if (cell.state !== 'number') return [];
  const [first, ...others] = cell.residue;
  if (first === undefined) return [];
  const text = quoted(visible(sliceRange(report.source, first)));
  const section = report.tables[cell.table]?.spec.section;
  return [
    {
      message: format(text === '' ? INVISIBLE : RESIDUE, { cell: cellName(report, cell.id), text }),
      range: first,
      table: cell.table,
      cells: [cell.id],
      related: others.map((range) => ({ message: HERE, range })),
      fixes: [{ title: REMOVE, safety: 'safe', edits: cell.residue.map(deletion) }],
      ...(section === undefined ? {} : { section }),
    },
  ];
}

function deletion(range: Range): { readonly range: Range; readonly newText: string } {
  return { range, newText: '' };
}

/** The text without control and zero-width characters. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '');
}
