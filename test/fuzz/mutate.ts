/** Damage at random: what converters, hasty pasting and malice do to a text. */

import type { Random } from '../corpus/random';
import { word } from './seeds';

interface Piece {
  readonly from: number;
  readonly to: number;
}

type Mutation = (text: string, dice: Random, other: () => string) => string;

/** Longest a text may grow, so that a run is spent on many texts and not on long ones. */
const MAX_LENGTH = 6_000;

/** A piece of any size, small ones more often. */
function piece(text: string, dice: Random): Piece {
  const from = dice.below(text.length + 1);
  const longest = dice.pick([1, 3, 20, 200, 2000]);
  return { from, to: Math.min(text.length, from + 1 + dice.below(longest)) };
}

/** Whole lines, so that tables lose, gain and swap rows. */
function lines(text: string, dice: Random): Piece {
  const { from, to } = piece(text, dice);
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  return { from: start, to: end < 0 ? text.length : end + 1 };
}

const cut = (text: string, { from, to }: Piece): string => text.slice(0, from) + text.slice(to);
const insert = (text: string, at: number, added: string): string => text.slice(0, at) + added + text.slice(at);

function move(text: string, { from, to }: Piece, dice: Random): string {
  const rest = text.slice(0, from) + text.slice(to);
  return insert(rest, dice.below(rest.length + 1), text.slice(from, to));
}

const MUTATIONS: readonly Mutation[] = [
  (text, dice) => cut(text, piece(text, dice)),
  (text, dice) => cut(text, lines(text, dice)),
  (text, dice) => move(text, piece(text, dice), dice),
  (text, dice) => move(text, lines(text, dice), dice),
  (text, dice) => {
    const { from, to } = lines(text, dice);
    return insert(text, to, text.slice(from, to).repeat(1 + dice.below(3)));
  },
  (text, dice) => insert(text, dice.below(text.length + 1), word(dice)),
  (text, dice) => insert(text, dice.below(text.length + 1), word(dice).repeat(1 + dice.below(dice.pick([2, 10, 300])))),
  (text, dice) => {
    const { from, to } = piece(text, dice);
    return text.slice(0, from) + word(dice) + text.slice(to);
  },
  // a digit becomes another, or vanishes
  (text, dice) => {
    const at = text.slice(dice.below(text.length + 1)).search(/\d/);
    return at < 0 ? text : text.slice(0, at) + dice.pick(['', '0', '9', '88', '，', '-']) + text.slice(at + 1);
  },
  (text, dice, other) => {
    const guest = other();
    const { from, to } = lines(guest, dice);
    return insert(text, dice.below(text.length + 1), guest.slice(from, to));
  },
  (text, dice, other) => text.slice(0, dice.below(text.length + 1)) + other().slice(dice.below(200)),
  (text, dice) => text.slice(0, dice.below(text.length + 1)),
  (text, dice) => text.replace(/\r\n|\n|\r/g, dice.pick(['\n', '\r\n', '\r', '\n\n', '  \n', ' '])),
  (text, dice) =>
    text.replaceAll(dice.pick(['|', ' ', '\t', '<td>', '</td>', '，', '（', '0']), dice.pick(['', ' ', '|', '\t'])),
  // a converter that counts bytes, or an editor that takes UTF-8 for something else
  (text, dice) => {
    const bytes = Buffer.from(text, 'utf8');
    const at = dice.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + dice.below(3))]).toString('utf8');
  },
  (text, dice) => {
    const { from, to } = piece(text, dice);
    return text.slice(0, from) + Buffer.from(text.slice(from, to), 'utf8').toString('latin1') + text.slice(to);
  },
];

/** `text` after one to eight mutations; `other` gives a second text to take parts from. */
export function mutate(text: string, dice: Random, other: () => string): string {
  let mutated = text;
  for (let left = 1 + dice.below(dice.pick([2, 8])); left > 0; left--) {
    mutated = dice.pick(MUTATIONS)(mutated, dice, other);
  }
  return mutated.length <= MAX_LENGTH ? mutated : mutated.slice(0, MAX_LENGTH);
}
