/** Table two (第二十条 blocks): 22 cells in the 2019 form, 10 in the 2021 form. */

import { column, row } from './build';
import type { BlockSpec, Clause, ColumnSpec, FormId, RowSpec, TableSpec } from './form';

interface Line {
  readonly id: string;
  readonly label: string;
  readonly variants?: readonly string[];
  readonly slips?: readonly string[];
}

interface Block {
  readonly clause: Clause;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly Line[];
}

const LAST_YEAR = column('lastYear', '上一年项目数量', 'count');
const CHANGE = column('change', '本年增/减', 'signed');
const FEES: Line = { id: 'fees', label: '行政事业性收费', slips: ['行政事业型收费'] };

const BLOCKS: Readonly<Record<FormId, readonly Block[]>> = {
  '2019': [
    {
      clause: '一',
      columns: [
        column('made', '本年新制作数量', 'count'),
        column('disclosed', '本年新公开数量', 'count'),
        column('disclosedTotal', '对外公开总数量', 'count'),
      ],
      rows: [
        { id: 'rules', label: '规章' },
        { id: 'normative', label: '规范性文件', slips: ['行政规范性文件'] },
      ],
    },
    {
      clause: '五',
      columns: [LAST_YEAR, CHANGE, column('decisions', '处理决定数量', 'count')],
      rows: [
        { id: 'licensing', label: '行政许可' },
        { id: 'otherServices', label: '其他对外管理服务事项' },
      ],
    },
    {
      clause: '六',
      columns: [LAST_YEAR, CHANGE, column('decisions', '处理决定数量', 'count')],
      rows: [
        { id: 'penalties', label: '行政处罚' },
        { id: 'coercion', label: '行政强制' },
      ],
    },
    { clause: '八', columns: [LAST_YEAR, CHANGE], rows: [FEES] },
    {
      clause: '九',
      columns: [
        column('projects', '采购项目数量', 'count'),
        // the official header prints no unit; bodies add one
        column('amount', '采购总金额', 'amount', {
          variants: ['采购总金额（单位：万元）', '采购总金额（万元）', '采购总金额（单位：元）', '采购总金额（元）'],
        }),
      ],
      rows: [{ id: 'procurement', label: '政府集中采购' }],
    },
  ],
  '2021': [
    {
      clause: '一',
      columns: [
        column('issued', '本年制发件数', 'count', { slips: ['本年制定件数'] }),
        column('repealed', '本年废止件数', 'count'),
        column('inForce', '现行有效件数', 'count'),
      ],
      rows: [
        { id: 'rules', label: '规章' },
        { id: 'normative', label: '行政规范性文件', slips: ['规范性文件'] },
      ],
    },
    {
      clause: '五',
      columns: [column('decisions', '本年处理决定数量', 'count', { variants: ['本年处理决定数'] })],
      rows: [{ id: 'licensing', label: '行政许可' }],
    },
    {
      clause: '六',
      columns: [column('decisions', '本年处理决定数量', 'count', { variants: ['本年处理决定数'] })],
      rows: [
        { id: 'penalties', label: '行政处罚' },
        { id: 'coercion', label: '行政强制' },
      ],
    },
    {
      clause: '八',
      columns: [
        column('amount', '本年收费金额（单位：万元）', 'amount', {
          variants: ['本年收费金额', '本年收费金额（万元）'],
        }),
      ],
      rows: [FEES],
    },
  ],
};

export function proactiveTable(form: FormId): TableSpec {
  const blocks: BlockSpec[] = [];
  const rows: RowSpec[] = [];
  for (const block of BLOCKS[form]) {
    blocks.push({
      clause: block.clause,
      item: `第二十条第（${block.clause}）项`,
      rows: block.rows.map((line) => line.id),
    });
    for (const { id, label, ...extras } of block.rows) {
      rows.push(row(id, label, block.columns, { ...extras, clause: block.clause, articles: [`20(${block.clause})`] }));
    }
  }
  return { id: 'proactive', form, section: 2, rows, blocks, headLabels: ['信息内容'] };
}
