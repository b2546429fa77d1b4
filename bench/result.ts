/** What a measurement hands to the page. */

export interface Row {
  readonly what: string;
  /** As it is shown, with its unit. */
  readonly ours: string;
  /** Of the peers, or of what it is compared with. */
  readonly others: readonly string[];
  /** The goal, as it is shown. */
  readonly goal: string;
  readonly reached: string;
  readonly isMet: boolean;
}

/** A goal of the form `so many times as fast as a peer`. */
export function timesAsFast(what: string, ours: number, peer: string, theirs: number, times: number): Row {
  const ratio = theirs / ours;
  return {
    what,
    ours: ms(ours),
    others: [`${peer} ${ms(theirs)}`],
    goal: `≥ ${times}×`,
    reached: `${ratio.toFixed(1)}×`,
    isMet: ratio >= times,
  };
}

/** A goal that is a limit; `limit` and `value` in the same unit. */
export function atMost(
  what: string,
  value: number,
  limit: number,
  unit: string,
  ours = '',
  others: readonly string[] = [],
): Row {
  const text = `${shown(value)} ${unit}`.trim();
  return { what, ours: ours || text, others, goal: `≤ ${limit} ${unit}`.trim(), reached: text, isMet: value <= limit };
}

export function ms(value: number): string {
  if (Number.isNaN(value)) return 'no answer';
  return `${value < 1 ? value.toFixed(3) : shown(value)} ms`;
}

function shown(value: number): string {
  return String(value < 100 ? Number(value.toFixed(2)) : Math.round(value));
}
