/** Colours of a terminal, by its standard escape sequences. */

import type { Io } from './io';

type Paint = (text: string) => string;

export interface Colours {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
}

const plain: Paint = (text) => text;
const PLAIN: Colours = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, cyan: plain };

const COLOURED: Colours = {
  bold: between(1, 22),
  dim: between(2, 22),
  red: between(31, 39),
  green: between(32, 39),
  yellow: between(33, 39),
  cyan: between(36, 39),
};

/** Colours for standard output; plain unless a terminal is there that wants them (see no-color.org). */
export function coloursFor(io: Io): Colours {
  const unwanted = (io.env['NO_COLOR'] ?? '') !== '' || io.env['TERM'] === 'dumb';
  return colours(io.out.isTerminal && !unwanted);
}

export function colours(wanted: boolean): Colours {
  return wanted ? COLOURED : PLAIN;
}

export function isColoured(used: Colours): boolean {
  return used === COLOURED;
}

function between(on: number, off: number): Paint {
  return (text) => `\u001b[${on}m${text}\u001b[${off}m`;
}
