/** docs/corpus.md: what is read of each layout. */

import { percent, type Score, shareRight } from './corpus';
import { type Counts, type Tally, totalOf } from './measure';

function shown({ right, unread, wrong }: Counts): string {
  return `${String(right)} / ${String(unread)} / ${String(wrong)}`;
}

function nameOf({ converter }: Score): string {
  const { command, what } = converter;
  return command === '' ? `${what.zh}<br>${what.en}` : `\`${command}\`<br>${what.zh} · ${what.en}`;
}

/** One line for a terminal. */
export function scoreLine(result: Score): string {
  const { converter, full, withBlanks } = result;
  const name = [converter.id, converter.command, converter.what.zh].filter((part) => part !== '').join(' ');
  const blanks = totalOf(withBlanks.blanks) === 0 ? '' : `, blanks ${shown(withBlanks.blanks)}`;
  return `${name}: ${shown(full.numbers)}; with blanks ${shown(withBlanks.numbers)}${blanks}`;
}

function barCell({ bar }: Score): string {
  const bars = `${percent(bar.full)} · ${percent(bar.withBlanks)}`;
  return bar.why === undefined ? bars : `${bars}<br>${bar.why.zh}<br>${bar.why.en}`;
}

function row(result: Score): string {
  const { converter, full, withBlanks } = result;
  const cells = [
    converter.id,
    nameOf(result),
    shown(full.numbers),
    percent(shareRight(full)),
    shown(withBlanks.numbers),
    shown(withBlanks.blanks),
    percent(shareRight(withBlanks)),
    barCell(result),
  ];
  return `| ${cells.join(' | ')} |`;
}

const HEAD = `| 版式<br>layout | 来源<br>source | 数字全写：对 / 未读 / 错<br>every number written: right / unread / wrong | 读对<br>right | 有空白格：数字 对 / 未读 / 错<br>with blanks: numbers right / unread / wrong | 空白格 对 / 未读 / 错<br>blanks right / unread / wrong | 读对<br>right | 下限<br>bar |
| --- | --- | --: | --: | --: | --: | --: | --- |`;

/** The page. `reports`: number of reports a layout was tried on, with and without blanks. */
export function corpusPage(scores: readonly Score[], reports: number, versions: ReadonlyMap<string, string>): string {
  const own = scores.filter(({ converter }) => converter.command === '');
  const converters = scores.filter(({ converter }) => converter.command !== '');
  const all: readonly Tally[] = scores.flatMap(({ full, withBlanks }) => [full, withBlanks]);
  const wrong = all.reduce((total, { numbers, blanks }) => total + numbers.wrong + blanks.wrong, 0);
  const cells = all.reduce((total, { numbers, blanks }) => total + totalOf(numbers) + totalOf(blanks), 0);
  const programs = [...versions].map(([name, version]) => `${name} ${version}`).join(', ');
  return `# 版式读取实测 · What is read of each layout

<!-- written by npm run corpus -->

随机生成、勾稽平衡的年报，按每种版式排出，再读回来逐格比对。每种版式 ${String(reports)} 份数字全写的年报、${String(reports)} 份有空白格的年报，两种表式都有；数字有千分位、全角、带正负号、带不间断空格的写法，表下有含数字的附注，行尾有 LF、CRLF、CR 和多余空白。**读错的数字：${String(wrong)}（共 ${String(cells)} 格）。** 未读的格会报告为“无法读取”，不参加任何计算。

Reports with random figures that balance are laid out in every layout, read back and compared cell by cell: ${String(reports)} reports a layout with every number written and ${String(reports)} with blank cells, in both forms; numbers with thousands separators, in full width, with signs, between no-break spaces; notes with numbers below the tables; LF, CRLF and CR and blanks at line ends. **Numbers read wrong: ${String(wrong)} of ${String(cells)} cells.** A cell that is not read is reported as unreadable and takes part in no sum.

“下限”是读对的格数占全部格数的最低比例（数字全写 · 有空白格）；低于下限，或者读错一个数字，\`npm run corpus\` 即失败。The bar is the least share of cells read right (every number written · with blanks); below it, or with one wrong number, \`npm run corpus\` fails.

\`\`\`sh
npm run corpus -- --reports ${String(reports)}
\`\`\`

## 转换程序 · Converters

${programs}

${HEAD}
${converters.map(row).join('\n')}

## 自写版式 · Layouts of our own writing

${HEAD}
${own.map(row).join('\n')}
`;
}
