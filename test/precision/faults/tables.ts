/** Single cells, and what table two may not say. */

import { type CellId, cellId } from '../../../server/src/core/forms';
import { figure, type Manuscript } from '../manuscript';
import { type Fault, QUIET } from './fault';

const written =
  (id: CellId, text: string) =>
  (m: Manuscript): void =>
    void m.written.set(id, text);

const value =
  (id: CellId, number: number) =>
  (m: Manuscript): void =>
    void m.figures.set(id, number);

const LICENSING = 'proactive/licensing/decisions';
const OLD = { ...QUIET, forms: ['2019'] } as const;
const NEW = { ...QUIET, forms: ['2021'] } as const;

function blanks(m: Manuscript, mark: string): void {
  for (const [id, number] of m.figures) if (number === 0 && id.startsWith('applications/')) m.written.set(id, mark);
}

export const TABLES: readonly Fault[] = [
  ...['约120', '-3', '2.5', '一百二十', '12O'].map((text): Fault => ({
    rule: 'cell/invalid-number',
    name: text,
    wish: QUIET,
    set: written(LICENSING, text),
  })),
  {
    rule: 'cell/invalid-number',
    name: 'a letter in table three',
    wish: QUIET,
    companions: ['balance/results-total', 'balance/row-total'],
    set: written('applications/granted/natural', '3l'),
  },
  ...['[bookmark: _GoBack]120', '\u200B\u0007120'].map((text): Fault => ({
    rule: 'cell/residue',
    name: JSON.stringify(text),
    wish: { ...QUIET, layouts: ['pipes', 'tabs', 'word-cells', 'html'] },
    set: written(LICENSING, text),
  })),
  ...['', '—', '/', '无'].map((mark): Fault => ({
    rule: 'cell/blank',
    name: `zeros as “${mark}”`,
    wish: QUIET,
    set: (m) => blanks(m, mark),
  })),
  ...(
    [
      ['第二十条第（六）项', '第二十条第（七）项'],
      ['第二十条第（八）项', '第二十条第（九）项'],
      ['第二十条第（五）项', '第二十条第（三）项'],
    ] as const
  ).map(([from, to]): Fault => ({
    rule: 'article20/item',
    name: `${from} as ${to}`,
    wish: QUIET,
    set: (m) =>
      void m.outlineEdits.push((whole) => ({
        ...whole,
        sections: whole.sections.map((section) =>
          section.content.kind === 'proactive'
            ? {
                ...section,
                content: {
                  ...section.content,
                  blocks: section.content.blocks.map((block) =>
                    block.caption === from ? { ...block, caption: to } : block,
                  ),
                },
              }
            : section,
        ),
      })),
  })),
  ...['licensing', 'otherServices', 'penalties', 'coercion'].map((row): Fault => ({
    rule: 'article20/negative-balance',
    name: row,
    wish: OLD,
    set: (m) =>
      void m.figures.set(cellId('proactive', row, 'change'), -figure(m, cellId('proactive', row, 'lastYear')) - 5),
  })),
  { rule: 'article20/unit', name: 'no unit', wish: OLD, set: written('proactive/procurement/amount', '22640') },
  { rule: 'article20/unit', name: '元 under 万元', wish: NEW, set: written('proactive/fees/amount', '2500元') },
  { rule: 'article20/unit', name: 'far too much', wish: NEW, set: value('proactive/fees/amount', 35_600_000) },
  {
    rule: 'article20/disclosed-total',
    name: 'more disclosed than in total',
    wish: OLD,
    set: value('proactive/normative/disclosedTotal', 1),
  },
  {
    rule: 'article20/disclosed-total',
    name: 'projects without an amount',
    wish: OLD,
    set: written('proactive/procurement/amount', '0'),
  },
  {
    rule: 'article20/disclosed-total',
    name: 'an amount without projects',
    wish: OLD,
    set: value('proactive/procurement/projects', 0),
  },
  {
    rule: 'article20/in-force',
    name: 'more issued than in force',
    wish: NEW,
    set: (m) => {
      m.figures.set('proactive/normative/issued', 12);
      m.figures.set('proactive/normative/repealed', 0);
      m.figures.set('proactive/normative/inForce', 9);
    },
  },
  {
    rule: 'article20/rule-making-power',
    name: 'rules of a body that makes none',
    wish: { ...NEW, bodies: ['department', 'township', 'subdistrict'] },
    set: (m) => {
      m.figures.set('proactive/rules/issued', 1);
      m.figures.set('proactive/rules/inForce', 2);
    },
  },
  {
    rule: 'article20/rule-making-power',
    name: 'rules of a county government or district, old form',
    wish: { ...OLD, bodies: ['department', 'township', 'subdistrict', 'government'] },
    set: (m) => {
      for (const column of ['made', 'disclosed', 'disclosedTotal']) m.figures.set(`proactive/rules/${column}`, 2);
    },
  },
];
