/** Two reports in one file: the first is the report, the second must not mix with it. */

import { outline } from '../outline';
import { sample } from '../sample';
import type { Layout } from './layout';

/** Any other report will do. */
const SECOND = outline(sample(4711));

export function twoReports(layout: Layout): Layout {
  return {
    ...layout,
    key: `${layout.key}-twice`,
    name: `${layout.name}，一个文件两份报告`,
    english: `${layout.english}, two reports in one file`,
    render: (report) => `${layout.render(report)}\n\n${layout.render(SECOND)}`,
  };
}
