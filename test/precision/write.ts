/** A clean manuscript: random body, form, year, figures, layout and turns of phrase. */

import { type FormId, SECTIONS } from '../../server/src/core/forms';
import { OWN_LAYOUTS } from '../corpus/layouts';
import type { Layout } from '../corpus/layouts/layout';
import { random } from '../corpus/random';
import { figuresOf } from './figures';
import type { Body, BodyType, Manuscript } from './manuscript';
import { othersOf, overviewOf, preambleOf, problemsOf } from './prose';

export const BODIES: readonly Body[] = [
  { name: '青禾县交通运输局', type: 'department', self: '我局', scope: '' },
  { name: '云岭市市场监督管理局', type: 'department', self: '我局', scope: '' },
  { name: '白石区农业农村局', type: 'department', self: '本局', scope: '' },
  { name: '南屏省水利厅', type: 'department', self: '我厅', scope: '' },
  { name: '白石区人民政府', type: 'government', self: '区政府', scope: '全区' },
  { name: '青禾县人民政府', type: 'government', self: '县政府', scope: '全县' },
  { name: '松溪镇人民政府', type: 'township', self: '我镇', scope: '' },
  { name: '青禾县松溪乡人民政府', type: 'township', self: '我乡', scope: '' },
  { name: '望江街道办事处', type: 'subdistrict', self: '我街道', scope: '' },
  { name: '云岭市人民政府办公室', type: 'office', self: '市政府办公室', scope: '' },
];

/** Layouts from which every value and every blank is read. */
const LAYOUT_KEYS = ['pipes', 'pipes-repeated', 'pipes-br', 'pipes-split-heads', 'tabs', 'word-cells', 'html'];
/** The form of 2021 has been in use for longer. */
const FORM_CHOICES: readonly FormId[] = ['2019', '2021', '2021'];
export const LAYOUTS: readonly Layout[] = OWN_LAYOUTS.filter(({ key }) => LAYOUT_KEYS.includes(key));

/** What is fixed; anything else is left to chance. */
export interface Wish {
  readonly forms?: readonly FormId[];
  readonly bodies?: readonly BodyType[];
  readonly layouts?: readonly string[];
  /** Whether the text counts applications. */
  readonly withCounts?: boolean;
  /** Names of bodies that will not do. */
  readonly notBodies?: readonly string[];
}

/** Manuscript number `seed`: the same wish gives the same one. */
export function write(seed: number, wish: Wish = {}): Manuscript {
  const dice = random(seed ^ 0x9a7e);
  const form = dice.pick(wish.forms ?? FORM_CHOICES);
  const year = dice.pick(form === '2019' ? [2019, 2020] : [2021, 2022, 2023, 2024, 2025]);
  const body = dice.pick(
    BODIES.filter(({ name, type }) => (wish.bodies?.includes(type) ?? true) && wish.notBodies?.includes(name) !== true),
  );
  const layout = dice.pick(LAYOUTS.filter(({ key }) => wish.layouts?.includes(key) ?? true));
  const m: Manuscript = {
    dice,
    layout,
    form,
    year,
    body,
    figures: figuresOf(form, body.type, dice),
    written: new Map(),
    digits: 'plain',
    title: dice.chance(0.5)
      ? [`${body.name}${year}年政府信息公开工作年度报告`]
      : [body.name, `${year}年政府信息公开工作年度报告`],
    preamble: '',
    headings: SECTIONS.map(({ label }) => label),
    overview: [],
    notes: {},
    problems: [],
    others: [],
    signature: dice.chance(0.5) ? [body.name, `${year + 1}年1月${5 + dice.below(20)}日`] : [],
    outlineEdits: [],
    textEdits: [],
  };
  m.preamble = preambleOf(m);
  m.overview = overviewOf(m, { withCounts: wish.withCounts ?? true });
  m.problems = problemsOf(m);
  m.others = othersOf(m);
  const amount = m.figures.get('proactive/procurement/amount');
  if (amount !== undefined) {
    m.written.set('proactive/procurement/amount', `${String(amount)}${dice.pick(['万元', ' 万元', '元'])}`);
  }
  return m;
}
