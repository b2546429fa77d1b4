/** What the fuzzer starts from: reports in every layout, whole and in parts, and the words and marks they are made of. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORM_IDS, FORMS, SECTIONS, TABLE_IDS } from '../../server/src/core/forms';
import { OWN_LAYOUTS } from '../corpus/layouts';
import type { Random } from '../corpus/random';
import { variedReport } from '../corpus/variety';

const TEST = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const STORED = path.join(TEST, 'corpus', 'stored');
const EXAMPLES = path.join(TEST, '..', 'examples');

const storedTexts = filesBelow(STORED, '.txt');
const exampleTexts = [...filesBelow(EXAMPLES, '.md'), ...filesBelow(EXAMPLES, '.txt')];

function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

/** Texts that begin a report, so that what follows is read as one. */
export const TITLE = '青禾县水务局2024年政府信息公开工作年度报告\n\n';

/** A report in a layout of ours, a rendering by a converter, or one of the examples. */
export function seedText(dice: Random): string {
  const kind = dice.below(10);
  if (kind === 0) return dice.pick(exampleTexts);
  if (kind <= 2) return dice.pick(storedTexts);
  const { outline, finish } = variedReport(dice.below(100_000), { blankZeros: dice.pick([0, 0.5]), narrow: false });
  return finish(dice.pick(OWN_LAYOUTS).render(outline));
}

const LABELS = FORM_IDS.flatMap((form) =>
  TABLE_IDS.flatMap((table) => {
    const { rows, blocks, headLabels } = FORMS[form].tables[table];
    return [
      ...rows.flatMap((row) => [row.label, ...row.columns.map((column) => column.label)]),
      ...blocks.map((block) => block.item),
      ...headLabels,
    ];
  }),
);

const HEADINGS = SECTIONS.flatMap(({ no, label }) => [
  label,
  `${'一二三四五六'.charAt(no - 1)}、${label}`,
  `## ${label}`,
]);

const PHRASES = [
  '本年度共收到政府信息公开申请 12 件，其中自然人 10 件、商业企业 2 件。',
  '未收到政府信息公开申请，上年结转 0 件。',
  '占比 33.3%，同比增长 5 个百分点。',
  '2024年1月1日至2024年12月31日',
  '行政复议 3 件，行政诉讼二十一件',
  '本年度收取信息处理费 0 元。',
  '<!-- gouji-disable balance/row-total: 原表如此 -->',
  '<!-- gouji-disable -->',
  '单位：万元',
];

/** Marks of markup and of numbers, and characters that break careless readers. */
const MARKS = [
  ...[
    '|',
    '||',
    '| --- |',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\f',
    '+---+---+',
    '---',
    '***',
    '**',
    '# ',
    '> ',
    '```\n',
    '\\',
  ],
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '</tr>',
    '<td>',
    '</td>',
    '<td colspan=3>',
    '<td rowspan="65000">',
    '<td colspan=-1>',
  ],
  ...[
    '<br>',
    '<p>',
    '</p>',
    '<script>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<',
    '>',
    '&nbsp;',
    '&#48;',
    '&#xFFFFFFFF;',
    '&amp',
  ],
  ...['┌', '─', '│', '└', '├', '┼', '（', '）', '(', ')', '“', '”', '、', '：', '；', '。', '，', '%', '％', '‰'],
  ...[
    '0',
    '7',
    '12',
    '1,234',
    '1，234',
    '１２',
    '-3',
    '+4',
    '3.14',
    '00',
    '999999999999999999',
    '1e9',
    '〇',
    '十二',
    '百',
    '万',
  ],
  ...[
    ' ',
    '  ',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\u2066',
  ],
  ...['\ud800', '\udc00', '😀', '𠮷', 'e\u0301', '\u0301', '\ufffd', '锟斤拷', 'ä¸­', 'İ', 'ß', '㈠', '①', 'Ⅳ'],
];

/** A word of the form, a phrase of the genre, or a mark. */
export function word(dice: Random): string {
  const kind = dice.below(10);
  if (kind < 3) return dice.pick(LABELS);
  if (kind === 3) return dice.pick(HEADINGS);
  if (kind === 4) return dice.pick(PHRASES);
  return dice.pick(MARKS);
}
