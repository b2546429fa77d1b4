/** A row under the wrong item, an item the form does not have, a wrong ordinal. */

import type { Fix } from '../../finding';
import { type BlockSpec, type CellId, cellId, FORM_IDS, rowSpec } from '../../forms';
import type { Caption, Report, Table } from '../../report';
import { format, type LocalText } from '../../text/localText';
import { sliceRange } from '../../text/source';
import { exampleReport } from '../examples';
import { listed, quoted } from '../naming';
import type { Draft, Rule, RuleDocs } from '../rule';

const UNKNOWN_ITEM = {
  zh: '“{written}”：本表的格式没有这一项',
  en: '{written}: the form of this table has no such item',
};
const WRONG_ORDINAL = {
  zh: '“{written}”下是{rows}，应为“{due}”',
  en: '{written} heads {rows}, which belong to {due}',
};
const WRONG_ITEM = {
  zh: '{rows}应在“{due}”之下，现在“{written}”之下',
  en: '{rows} belongs under {due} and stands under {written}',
};
const CORRECT = { zh: '改为“{due}”', en: 'Change to {due}' };

export const item: Rule = {
  id: 'article20/item',
  title: { zh: '第二十条的项与所列内容不符', en: 'Items of article 20 and the rows under them' },
  severity: 'error',
  forms: FORM_IDS,
  basis: ['20', '30号', '60号'],
  check: (report) => {
    const table = report.tables.proactive;
    if (table === undefined || (table.state !== 'complete' && table.state !== 'partial')) return [];
    return table.captions.flatMap((caption) => captionDrafts(report, table, caption));
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '第二十条表的每一行属于条例第二十条的一项：规章、规范性文件属第（一）项，行政许可属第（五）项，行政处罚、行政强制属第（六）项，行政事业性收费属第（八）项（2019 年格式另有政府集中采购，属第（九）项）。',
    en: 'Each row of the table belongs to one item of article 20: rules and normative documents to （一）, licensing to （五）, penalties and coercion to （六）, fees to （八） and, in the 2019 form, procurement to （九）.',
  },
  why: {
    zh: '项的序号就是法律依据，序号错了，这一行就挂在了别的规定之下。',
    en: 'The ordinal is the legal basis; with a wrong one the row hangs under another provision.',
  },
  bad: () => exampleReport({ replace: [['第二十条第（六）项', '第二十条第（七）项']] }),
  good: () => exampleReport(),
  traps: [
    { zh: '括号全角半角、空格：不报。', en: 'Width of brackets and white space.' },
    { zh: '表中没有读到任何一项的标题：不判断。', en: 'A table in which no caption was found at all.' },
  ],
};

function captionDrafts(report: Report, table: Table, caption: Caption): Draft[] {
  const own = table.spec.blocks.find(({ clause }) => clause === caption.block);
  if (own !== undefined && caption.rows.every((row) => own.rows.includes(row))) return [];
  const rows = caption.rows.filter((row) => rowSpec(table.spec, row) !== undefined);
  const blocks = table.spec.blocks.filter((block) => block.rows.some((row) => rows.includes(row)));
  const only = blocks.length === 1 ? blocks[0] : undefined;
  if (only !== undefined && only.clause !== caption.block) return [wrongOrdinal(report, table, caption, only)];
  if (caption.block === undefined) {
    return caption.clause === undefined ? [] : [draft(table, caption, UNKNOWN_ITEM, {}, rows)];
  }
  // rows that run on from a caption above: each foreign block is said once
  return blocks.filter((block) => block.clause !== caption.block).map((block) => wrongItem(table, caption, block));
}

function wrongOrdinal(report: Report, table: Table, caption: Caption, block: BlockSpec): Draft {
  const rows = caption.rows.filter((row) => block.rows.includes(row));
  return {
    ...draft(table, caption, WRONG_ORDINAL, { rows: labels(table, rows), due: block.item }, rows),
    fixes: ordinalFixes(report, caption, block),
  };
}

/** Writes the right ordinal; it is a reference to the law, so a person decides. */
function ordinalFixes(report: Report, caption: Caption, block: BlockSpec): readonly Fix[] {
  const slice = sliceRange(report.source, caption.range);
  const bracketed = /[（(]\s?([一二三四五六七八九十0-9]{1,3})\s?[）)]/.exec(slice);
  const ordinal = bracketed?.[1];
  if (bracketed === null || ordinal === undefined) return [];
  const start = caption.range.start + bracketed.index + bracketed[0].indexOf(ordinal);
  return [
    {
      title: format(CORRECT, { due: block.item }),
      safety: 'ask',
      edits: [{ range: { start, end: start + ordinal.length }, newText: block.clause }],
    },
  ];
}

function wrongItem(table: Table, caption: Caption, block: BlockSpec): Draft {
  const rows = caption.rows.filter((row) => block.rows.includes(row));
  const place = table.rows.find((row) => row.spec.id === rows[0])?.label?.range;
  return {
    ...draft(table, caption, WRONG_ITEM, { rows: labels(table, rows), due: block.item }, rows),
    ...(place === undefined ? {} : { range: place }),
    related: [{ message: { zh: quoted(caption.text), en: quoted(caption.text) }, range: caption.range }],
  };
}

function draft(
  table: Table,
  caption: Caption,
  template: LocalText,
  params: Readonly<Record<string, string | LocalText>>,
  rows: readonly string[],
): Draft {
  return {
    message: format(template, { written: quoted(caption.text), ...params }),
    range: caption.range,
    table: 'proactive',
    section: 2,
    cells: rows.flatMap((row) => cellsOf(table, row)),
  };
}

function labels(table: Table, rows: readonly string[]): LocalText {
  return listed(rows.map((row) => rowSpec(table.spec, row)?.label ?? row));
}

function cellsOf(table: Table, row: string): CellId[] {
  return (rowSpec(table.spec, row)?.columns ?? []).map((column) => cellId('proactive', row, column.id));
}
