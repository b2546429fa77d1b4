/** What is read of one table, written as lines in its section. */

import type { TableId } from '../../server/src/core/forms';
import { readReport } from '../../server/src/core/reading/readReport';

const TITLE = '青禾县水务局2024年政府信息公开工作年度报告';
const SECTIONS: Readonly<Record<TableId, string>> = {
  proactive: '二、主动公开政府信息情况',
  applications: '三、收到和处理政府信息公开申请情况',
  litigation: '四、政府信息公开行政复议、行政诉讼情况',
};

/** Numbers and blanks that are read of one table, by row and column. */
export function read(table: TableId, ...lines: readonly string[]): Record<string, number | null> {
  const report = readReport(
    [TITLE, '一、总体情况', SECTIONS[table], ...lines, '五、存在的主要问题及改进情况'].join('\n'),
  );
  const entries = [...report.cells.values()].filter((cell) => cell.state === 'number' || cell.state === 'blank');
  return Object.fromEntries(entries.map((cell) => [`${cell.row}/${cell.column}`, cell.value]));
}

/** The values read of a row, in the form's order. */
export function row(cells: Readonly<Record<string, number | null>>, id: string): (number | null)[] {
  return Object.entries(cells).flatMap(([key, value]) => (key.startsWith(`${id}/`) ? [value] : []));
}
