import type { ConfigurationFile } from '../host/configurationFile';

/** What the server needs from the place it runs in; Node today, a browser worker some day. */
export interface Environment {
  /** Version of the product, told to the client. */
  readonly version: string;
  /** Calls `task` once, after `ms` milliseconds; 0 means in the event loop's next turn. */
  readonly schedule: (task: () => void, ms: number) => Scheduled;
  /**
   * The nearest configuration at or above a document's folder, not above the workspace folder it lies in. The only
   * file the server ever reads.
   */
  readonly findConfiguration: (uri: string, folders: readonly string[]) => ConfigurationFile | undefined;
}

export interface Scheduled {
  /** After this the task no longer runs; without effect when it has already run. */
  readonly cancel: () => void;
}
