import picocolors from 'picocolors';

import type { Io } from './io';

export type Colours = ReturnType<typeof picocolors.createColors>;

/** Colours for standard output; plain unless a terminal is there that wants them (see no-color.org). */
export function coloursFor(io: Io): Colours {
  const unwanted = (io.env['NO_COLOR'] ?? '') !== '' || io.env['TERM'] === 'dumb';
  return picocolors.createColors(io.out.isTerminal && !unwanted);
}
