/** What the command and its threads tell one another. */

import type { Configuration } from '../core';
import type { Lang } from '../core/text/localText';
import type { OutputFormat } from './arguments';

/** First argument of the bundle where it runs as a thread; nothing a person would type. */
export const WORKER_ARGUMENT = '--check-files-for-the-command';

/** Told a thread when it starts. */
export interface WorkerSettings {
  readonly cwd: string;
  readonly format: OutputFormat;
  readonly lang: Lang;
  readonly coloured: boolean;
}

/** Files to check; the answer is their outcomes, in the same order. */
export interface Chunk {
  /** `configuration`: index into `configurations`. */
  readonly files: readonly { readonly path: string; readonly configuration: number }[];
  readonly configurations: readonly Configuration[];
}
