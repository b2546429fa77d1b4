/** Injects faults, sets traps, and counts what the rules find. */

import { readReport } from '../../server/src/core/reading/readReport';
import { RULES } from '../../server/src/core/rules';
import { checkReport } from '../../server/src/core/rules/checkReport';
import { FAULTS } from './faults';
import type { Fault } from './faults/fault';
import { textOf } from './manuscript';
import type { Trap } from './trap';
import { TRAPS } from './traps';
import { write } from './write';

/** Something that a rule should or should not have said. */
export interface Complaint {
  readonly kind: 'missed' | 'false alarm' | 'no consequence';
  /** The rule that missed, or that spoke. */
  readonly rule: string;
  /** The fault, or the traps. */
  readonly about: string;
  /** What the rule said; empty where it said nothing. */
  readonly message: string;
  readonly seed: number;
  readonly layout: string;
  readonly text: string;
}

export interface Tally {
  readonly rule: string;
  readonly injected: number;
  readonly found: number;
  /** Findings on clean reports. */
  readonly falseAlarms: number;
  /** Findings on reports with a fault of another rule that does not explain them. */
  readonly strayFindings: number;
}

export interface Outcome {
  readonly tallies: readonly Tally[];
  readonly injected: number;
  readonly clean: number;
  readonly complaints: readonly Complaint[];
}

export interface Sizes {
  readonly injectionsPerRule: number;
  readonly cleanReports: number;
  readonly seed: number;
}

export function measurePrecision({ injectionsPerRule, cleanReports, seed }: Sizes): Outcome {
  const complaints: Complaint[] = [];
  const found = new Map<string, number>();
  let number = seed * 100_000;
  let injected = 0;
  for (const { id } of RULES) {
    const faults = FAULTS.filter(({ rule }) => rule === id);
    for (let i = 0; i < injectionsPerRule && faults.length > 0; i++) {
      const fault = faults[i % faults.length];
      if (fault === undefined) continue;
      injected++;
      const result = inject(fault, number++);
      if (result.every(({ kind }) => kind !== 'missed')) found.set(id, (found.get(id) ?? 0) + 1);
      complaints.push(...result);
    }
  }
  for (let i = 0; i < cleanReports; i++) complaints.push(...checkClean(i, number++));
  const count = (id: string, kind: Complaint['kind']): number =>
    complaints.filter((complaint) => complaint.rule === id && complaint.kind === kind).length;
  const tallies = RULES.map(({ id }): Tally => ({
    rule: id,
    injected: FAULTS.some(({ rule }) => rule === id) ? injectionsPerRule : 0,
    found: found.get(id) ?? 0,
    falseAlarms: count(id, 'false alarm'),
    strayFindings: count(id, 'no consequence'),
  }));
  return { tallies, injected, clean: cleanReports, complaints };
}

function inject(fault: Fault, seed: number): Complaint[] {
  const m = write(seed, fault.wish);
  fault.set(m);
  const text = textOf(m);
  const findings = checkReport(readReport(text));
  const about = { about: fault.name, seed, layout: m.layout.key, text };
  const lawful = new Set([fault.rule, ...(fault.companions ?? [])]);
  const strays = findings
    .filter(({ rule }) => !lawful.has(rule))
    .map(({ rule, message }): Complaint => ({ kind: 'no consequence', rule, message: message.zh, ...about }));
  const isFound = findings.some(({ rule }) => rule === fault.rule);
  const missed: Complaint = { kind: 'missed', rule: fault.rule, message: '', ...about };
  return isFound ? strays : [missed, ...strays];
}

/** Traps that would contradict one another stand alone. */
const MOST_TRAPS = 3;

function checkClean(index: number, seed: number): Complaint[] {
  const first = TRAPS[index % TRAPS.length];
  if (first === undefined) return [];
  const m = write(seed, first.wish);
  const isAlone = first.wish !== undefined || first.lawful !== undefined;
  const others = isAlone
    ? []
    : TRAPS.filter((trap) => trap.wish === undefined && trap.lawful === undefined && trap !== first);
  const traps: Trap[] = [first];
  while (traps.length < MOST_TRAPS && others.length > 0) {
    const next = m.dice.pick(others);
    if (!traps.includes(next)) traps.push(next);
  }
  for (const trap of traps) trap.set(m);
  const text = textOf(m);
  const lawful = new Set(traps.flatMap((trap) => trap.lawful ?? []));
  return checkReport(readReport(text))
    .filter(({ rule }) => !lawful.has(rule))
    .map(({ rule, message }) => ({
      kind: 'false alarm',
      rule,
      about: traps.map(({ name }) => name.en).join('; '),
      message: message.zh,
      seed,
      layout: m.layout.key,
      text,
    }));
}

/** Least share of the injected faults that a rule has to find. */
export function barOf(rule: string): number {
  return /^(?:narrative|content)\//.test(rule) ? 0.95 : 1;
}

export function isGood({ rule, injected, found, falseAlarms, strayFindings }: Tally): boolean {
  return found >= barOf(rule) * injected && falseAlarms === 0 && strayFindings === 0;
}
