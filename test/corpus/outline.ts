/** A report as its sections, tables and rows, before any layout: what every renderer lays out. */

import { type CellId, cellId, FORMS, type RowSpec, type TableId, type TableSpec } from '../../server/src/core/forms';
import type { Sample } from './sample';

export interface Outline {
  readonly title: readonly string[];
  readonly preamble: string;
  readonly sections: readonly OutlineSection[];
}

export interface OutlineSection {
  readonly heading: string;
  readonly content: { readonly kind: 'text'; readonly paragraphs: readonly string[] } | OutlineTable;
  /** Paragraphs below a table. */
  readonly notes: readonly string[];
}

export type OutlineTable = ProactiveOutline | ApplicationsOutline | LitigationOutline;

export interface ProactiveOutline {
  readonly kind: 'proactive';
  readonly blocks: readonly {
    readonly caption: string;
    readonly head: readonly string[];
    readonly rows: readonly { readonly label: string; readonly values: readonly string[] }[];
  }[];
}

export interface ApplicationsOutline {
  readonly kind: 'applications';
  readonly corner: string;
  readonly rows: readonly {
    /** Outermost group first, the row's own label last; one to three. */
    readonly labels: readonly string[];
    readonly values: readonly string[];
  }[];
}

export interface LitigationOutline {
  readonly kind: 'litigation';
  readonly values: readonly string[];
}

/** How a number is written into a cell. */
export type WriteValue = (value: number | null, cell: CellId) => string;

export const plainValue: WriteValue = (value) => (value === null ? '' : String(value));

/** Paragraphs below the tables. */
export type Notes = Readonly<Partial<Record<TableId, readonly string[]>>>;

export function outline(sample: Sample, write: WriteValue = plainValue, notes: Notes = {}): Outline {
  const { year, body } = sample;
  const tables = FORMS[sample.form].tables;
  const text = (heading: string, ...paragraphs: string[]): OutlineSection => ({
    heading,
    content: { kind: 'text', paragraphs },
    notes: [],
  });
  const table = (heading: string, content: OutlineTable): OutlineSection => ({
    heading,
    content,
    notes: notes[content.kind] ?? [],
  });
  return {
    title: [body, `${String(year)}年政府信息公开工作年度报告`],
    preamble: `本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${String(year)}年1月1日起至${String(year)}年12月31日止。`,
    sections: [
      text('一、总体情况', '一年来，本单位依法做好主动公开、依申请公开、政府信息管理、平台建设和监督保障工作。'),
      table('二、主动公开政府信息情况', proactive(tables.proactive, sample, write)),
      table('三、收到和处理政府信息公开申请情况', applications(tables.applications, sample, write)),
      table('四、政府信息公开行政复议、行政诉讼情况', litigation(tables.litigation, sample, write)),
      text('五、存在的主要问题及改进情况', '存在的主要问题是解读形式单一。下一步将丰富解读形式，加强培训。'),
      text('六、其他需要报告的事项', '本年度未收取信息处理费。'),
    ],
  };
}

function valuesOf(spec: TableSpec, row: RowSpec, { cells }: Sample, write: WriteValue): string[] {
  return row.columns.map((column) => {
    const id = cellId(spec.id, row.id, column.id);
    return write(cells.get(id) ?? null, id);
  });
}

function proactive(spec: TableSpec, sample: Sample, write: WriteValue): ProactiveOutline {
  return {
    kind: 'proactive',
    blocks: spec.blocks.map((block) => {
      const rows = spec.rows.filter((row) => row.clause === block.clause);
      return {
        caption: block.item,
        head: ['信息内容', ...(rows[0]?.columns.map((column) => column.label) ?? [])],
        rows: rows.map((row) => ({ label: row.label, values: valuesOf(spec, row, sample, write) })),
      };
    }),
  };
}

function applications(spec: TableSpec, sample: Sample, write: WriteValue): ApplicationsOutline {
  const label = new Map(spec.rows.map((row) => [row.id, row.label]));
  const path = (row: RowSpec): string[] => {
    const parent = spec.rows.find((candidate) => candidate.id === row.parent);
    return [...(parent === undefined ? [] : path(parent)), label.get(row.id) ?? ''];
  };
  return {
    kind: 'applications',
    corner: spec.headLabels[0] ?? '',
    rows: spec.rows
      .filter((row) => row.numeric)
      .map((row) => ({ labels: path(row), values: valuesOf(spec, row, sample, write) })),
  };
}

function litigation(spec: TableSpec, sample: Sample, write: WriteValue): LitigationOutline {
  return { kind: 'litigation', values: spec.rows.flatMap((row) => valuesOf(spec, row, sample, write)) };
}

export const APPLICANTS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
export const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
