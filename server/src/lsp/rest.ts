/** Tells when a document has come to rest, so that a burst of changes is checked once, at its end. */

import type { Environment, Scheduled } from './environment';

export interface Rest {
  /** Begins the wait for rest anew; `ms` 0 waits only for the changes already received. */
  readonly disturb: (uri: string, ms: number) => void;
  /** Resolves when the document is at rest: now, unless it was just changed. */
  readonly reached: (uri: string) => Promise<void>;
  /** Ends the wait for a closed document: `reached` resolves, `onRest` is not called. */
  readonly abandon: (uri: string) => void;
}

interface Waiting {
  readonly reached: Promise<void>;
  readonly finish: () => void;
  scheduled: Scheduled;
}

export function createRest(environment: Environment, onRest: (uri: string) => void): Rest {
  const waiting = new Map<string, Waiting>();

  function finish(uri: string): void {
    waiting.get(uri)?.finish();
    waiting.delete(uri);
  }

  return {
    disturb(uri, ms) {
      const entry = waiting.get(uri) ?? newWaiting();
      waiting.set(uri, entry);
      entry.scheduled.cancel();
      const rest = (): void => {
        finish(uri);
        onRest(uri);
      };
      // The framework handles one message a turn of the event loop. A rest of two turns lets the next change of a
      // burst arrive in between and begin the wait anew.
      entry.scheduled = environment.schedule(
        ms > 0 ? rest : () => (entry.scheduled = environment.schedule(rest, 0)),
        ms,
      );
    },
    reached: (uri) => waiting.get(uri)?.reached ?? Promise.resolve(),
    abandon(uri) {
      waiting.get(uri)?.scheduled.cancel();
      finish(uri);
    },
  };
}

function newWaiting(): Waiting {
  let finish = (): void => undefined;
  const reached = new Promise<void>((resolve) => (finish = resolve));
  return { reached, finish: () => finish(), scheduled: { cancel: () => undefined } };
}
