/** Markers in a specimen: `{E rule/id}words{/}` says that this finding, of this severity, stands on these words. */

import type { Severity } from '../../../server/src/core/finding';

export interface Expected {
  readonly rule: string;
  readonly severity: Severity;
  /** Offsets in the text without markers. */
  readonly start: number;
  readonly end: number;
}

export interface Specimen {
  /** The report as it is read: without notes and markers. */
  readonly text: string;
  readonly expected: readonly Expected[];
}

const SEVERITIES: Readonly<Record<string, Severity>> = { E: 'error', W: 'warning', I: 'info' };
const MARKER = /\{(?:([EWI]) ([a-z0-9]+\/[a-z0-9-]+)|\/)\}/g;
/** Lines at the top that tell what the specimen is about. */
const NOTE = /^%%.*\r?\n/;

/** Takes notes and markers out of a specimen; throws where a marker is not closed. */
export function readSpecimen(raw: string): Specimen {
  let body = raw;
  while (NOTE.test(body)) body = body.replace(NOTE, '');
  let text = '';
  let from = 0;
  const open: Omit<Expected, 'end'>[] = [];
  const expected: Expected[] = [];
  for (const marker of body.matchAll(MARKER)) {
    text += body.slice(from, marker.index);
    from = marker.index + marker[0].length;
    const severity = SEVERITIES[marker[1] ?? ''];
    if (severity !== undefined) {
      open.push({ rule: marker[2] ?? '', severity, start: text.length });
      continue;
    }
    const opened = open.pop();
    if (opened === undefined) throw new Error(`{/} without a marker before it at ${String(marker.index)}`);
    expected.push({ ...opened, end: text.length });
  }
  if (open.length > 0) throw new Error(`marker of ${open.map(({ rule }) => rule).join(', ')} is not closed`);
  return { text: text + body.slice(from), expected };
}
