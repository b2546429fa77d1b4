/**
 * Which findings a person sees while typing. What is wrong shows at once. What is merely missing or half written (rules
 * of the pace `settled`) shows when the text comes to rest, is saved, or was just opened; once shown it stays for as
 * long as it holds, so that nothing flickers.
 */

import { ruleById, type Finding } from '../core';
import type { Environment } from './environment';
import { createRest } from './rest';

export interface Pace {
  /** A person is at work on the document; `ms` of rest end that. */
  readonly changed: (uri: string, ms: number) => void;
  /** The document was saved: its author wants to know. */
  readonly saved: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** Those of the document's findings to be seen now. */
  readonly visible: (uri: string, findings: readonly Finding[]) => readonly Finding[];
}

interface State {
  isTyping: boolean;
  /** Matters of the settled findings that are on view. */
  shown: ReadonlySet<string>;
  /** Some findings were held back the last time. */
  isHolding: boolean;
}

/** `onSettled` is called when findings that were held back may now be seen. */
export function createPace(environment: Environment, onSettled: (uri: string) => void): Pace {
  const states = new Map<string, State>();
  const rest = createRest(environment, settle);

  function stateOf(uri: string): State {
    const state = states.get(uri) ?? { isTyping: false, shown: new Set(), isHolding: false };
    states.set(uri, state);
    return state;
  }

  function settle(uri: string): void {
    const state = stateOf(uri);
    state.isTyping = false;
    if (state.isHolding) onSettled(uri);
  }

  return {
    changed(uri, ms) {
      stateOf(uri).isTyping = ms > 0;
      if (ms > 0) rest.disturb(uri, ms);
    },
    saved(uri) {
      rest.abandon(uri);
      settle(uri);
    },
    closed(uri) {
      rest.abandon(uri);
      states.delete(uri);
    },
    visible(uri, findings) {
      const state = stateOf(uri);
      const { isTyping, shown } = state;
      const visible = isTyping ? findings.filter((one) => !isSettled(one) || shown.has(matterOf(one))) : findings;
      state.shown = new Set(visible.filter(isSettled).map(matterOf));
      state.isHolding = visible.length < findings.length;
      return visible;
    },
  };
}

function isSettled({ rule }: Finding): boolean {
  return ruleById(rule)?.pace === 'settled';
}

/** What a finding is about, whatever its words and place: both change while the missing parts are being written. */
function matterOf({ rule, table, section }: Finding): string {
  return [rule, table, section].join(' ');
}
