/** Clean reports of a wanted size in the layouts that are measured: the same number gives the same report. */

import { htmlTable } from '../test/corpus/layouts/html';
import { type Layout, renderWith } from '../test/corpus/layouts/layout';
import { pipes } from '../test/corpus/layouts/pipes';
import { cellALine } from '../test/corpus/layouts/tabs';
import { PLAIN } from '../test/corpus/page';
import { random } from '../test/corpus/random';
import { textOf } from '../test/precision/manuscript';
import { write } from '../test/precision/write';

export const BENCH_LAYOUTS = ['gfm', 'html', 'plain'] as const;
export type BenchLayout = (typeof BENCH_LAYOUTS)[number];

const LAYOUTS: Readonly<Record<BenchLayout, Pick<Layout, 'render'>>> = {
  gfm: pipes,
  html: { render: (report) => renderWith(report, (table) => htmlTable(table, PLAIN.markup), '# ') },
  plain: cellALine,
};

export const EXTENSIONS: Readonly<Record<BenchLayout, string>> = { gfm: 'md', html: 'md', plain: 'txt' };

/** What fills an overview up: the usual sentences, with the usual figures. */
const SENTENCES: readonly ((n: number) => string)[] = [
  (n) => `通过门户网站发布各类政府信息${n}条，其中政策解读${n % 17}篇，回应社会关切${n % 29}次。`,
  () => '坚持“公开为常态、不公开为例外”，将公开要求嵌入公文办理程序，随公文一并明确公开属性。',
  (n) => `政务新媒体全年推送信息${n * 3}条，阅读量达到${n}.${n % 10}万人次，关注用户增加${n % 800}人。`,
  () => '围绕优化营商环境、乡村振兴、生态环境保护等重点领域，及时公开政策措施、实施进展和成效。',
  (n) => `组织业务培训${(n % 5) + 1}次，参训人员${(n % 90) + 10}人次，工作人员的业务水平有所提高。`,
  () => '完善政策解读机制，综合运用图表、问答、短视频等形式，让群众看得懂、记得住、用得上。',
];

/** A report of at least `bytes` bytes of UTF-8, at most a paragraph longer. */
export function benchReport(layout: BenchLayout, bytes: number, seed: number): string {
  const manuscript = { ...write(seed), layout: { ...cellALine, ...LAYOUTS[layout] } };
  const dice = random(seed);
  let size = Buffer.byteLength(textOf(manuscript));
  while (size < bytes) {
    const paragraph = `（${manuscript.overview.length + 1}）${SENTENCES.map((sentence) => sentence(dice.below(3000))).join('')}`;
    manuscript.overview.push(paragraph);
    size += Buffer.byteLength(`${paragraph}\n\n`);
  }
  return textOf(manuscript);
}
