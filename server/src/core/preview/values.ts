/** What cells say, those included whose text does not speak for itself. */

import type { LocalText } from '../text/localText';
import type { FormCell, FormValueCell, Line, ValueState } from './model';

const STATES: Readonly<Record<ValueState, LocalText>> = {
  number: { zh: '', en: '' },
  blank: { zh: '', en: '' },
  invalid: { zh: '不是数', en: 'not a number' },
  unreadable: { zh: '读不准，请对照原文', en: 'cannot be read with certainty; see the text' },
  absent: { zh: '稿件中没有这一行', en: 'the draft has no such row' },
};

/** Why there is no number in a cell; empty for a number or a blank. */
export function stateText(state: ValueState): LocalText {
  return STATES[state];
}

/** The text of a cell, or a sign where what it holds is not known: no number is ever made up. */
export function valueText({ state, runs }: FormValueCell): string {
  if (state === 'unreadable') return '？';
  if (state === 'absent') return '缺';
  return lineText(runs);
}

export function cellText(cell: FormCell): string {
  return cell.kind === 'value' ? valueText(cell) : lineText(cell.runs);
}

export function lineText(line: Line): string {
  return line.map(({ text }) => text).join('');
}
