/** docs/precision.md: what every rule finds and where it should have been silent. */

import { barOf, isGood, type Outcome, type Tally } from './precision';
import { LAYOUTS } from './write';
import { TRAPS } from './traps';

function row(tally: Tally): string {
  const { rule, injected, found, falseAlarms, strayFindings } = tally;
  const recall = injected === 0 ? '—' : `${((found / injected) * 100).toFixed(1)}%`;
  const bar = `${barOf(rule) * 100}%`;
  return `| \`${rule}\` | ${injected} | ${found} | ${recall} | ${bar} | ${falseAlarms} | ${strayFindings} | ${isGood(tally) ? '✔' : '✘'} |`;
}

export function precisionPage({ tallies, injected, clean }: Outcome): string {
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
  return `# 查得出与不误报 · What is found, and where the rules are silent

<!-- written by npm run precision -->

${injected} 份随机年报各埋入一处差错，查出 ${sum(({ found }) => found)} 处；${clean} 份没有差错、但处处像差错的年报，误报 ${sum(({ falseAlarms }) => falseAlarms)} 处。年报由程序随机生成：两种表式、${LAYOUTS.length} 种版式、各类机关、多种写法，数字勾稽平衡。

${injected} random reports with one fault each, of which ${sum(({ found }) => found)} are found; ${clean} clean reports full of things that look like faults, with ${sum(({ falseAlarms }) => falseAlarms)} false alarms. The reports are random: both forms, ${LAYOUTS.length} layouts, all kinds of bodies, several turns of phrase.

“别处”是埋入一处差错的年报上、由该差错解释不了的提示；一处差错可以同时破坏几个等式，这样的提示事先列明。“下限”是应查出的最低比例；达不到，或者有一处误报，\`npm run precision\` 即失败。

“Elsewhere” counts findings on reports with a fault that the fault does not explain; a fault may break several relations, and those are listed beforehand. The bar is the least share to be found; below it, or with one false alarm, \`npm run precision\` fails.

| 规则<br>rule | 埋入<br>injected | 查出<br>found | 查出率<br>recall | 下限<br>bar | 误报<br>false alarms | 别处<br>elsewhere | |
| --- | --: | --: | --: | --: | --: | --: | --- |
${tallies.map(row).join('\n')}

## 像差错的写法 · Things that look like faults

${TRAPS.map(({ name }) => `- ${name.zh} · ${name.en}`).join('\n')}
`;
}
