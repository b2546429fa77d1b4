/**
 * `gouji/status`: a request of ours for a document's status bar. Texts come ready in the user's language, so that a
 * client needs no knowledge of reports.
 */

import type { Command, TextDocumentIdentifier } from '../protocol';
import { reportStatus, type Arithmetic, type FormId, type LocalText, type Verdict } from '../../core';
import type { InitializationOptions } from '../initializationOptions';
import type { Feature, Found } from './feature';
import { reopenCommand } from './reopenAction';

export const STATUS_REQUEST = 'gouji/status';

export interface StatusParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** null: the document is no report (or not open). */
export type StatusResult = Status | null;

export interface Status {
  /** Version of the document the status is about. */
  readonly version: number;
  readonly year: number | null;
  readonly form: FormId | null;
  readonly arithmetic: Arithmetic;
  readonly verdict: Verdict;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** What the user should be told once, unasked, and the command that helps. */
  readonly notice: Notice | null;
  readonly texts: { readonly form: string; readonly verdict: string; readonly arithmetic: string };
}

export interface Notice {
  readonly message: string;
  readonly command: Command;
}

const GARBLED: LocalText = {
  zh: '这份年报的文字显示为乱码，是打开文件的编码不对。',
  en: 'The text of this report is garbled: the file was opened with the wrong encoding.',
};

export const statusFeature: Feature = {
  capabilities: () => ({}),
  register: (connection, { guard, find, options }) =>
    connection.onRequest(
      STATUS_REQUEST,
      guard.request(STATUS_REQUEST, null, async ({ textDocument }: StatusParams): Promise<StatusResult> => {
        const found = await find(textDocument.uri);
        return found ? statusOf(found, options) : null;
      }),
    ),
};

/** null when the document is no report. */
export function statusOf(
  { document, report, settings, findings }: Found,
  options: InitializationOptions,
): StatusResult {
  if (report === undefined) return null;
  const command = reopenCommand(document.uri, report, options, settings.lang);
  const { year, form, arithmetic, verdict, counts, texts } = reportStatus(report, findings());
  return {
    version: document.version,
    year: year ?? null,
    form: form ?? null,
    arithmetic,
    verdict,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    notice: command === undefined ? null : { message: GARBLED[settings.lang], command },
    texts: {
      form: texts.form[settings.lang],
      verdict: texts.verdict[settings.lang],
      arithmetic: texts.arithmetic[settings.lang],
    },
  };
}
