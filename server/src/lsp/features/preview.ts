/**
 * `gouji/preview`: a request of ours for a report as HTML. All text of the draft in it is escaped; a client needs no
 * knowledge of reports to show it.
 */

import type { TextDocumentIdentifier } from '../protocol';
import { previewHtml, previewTitle, printHtml, richText } from '../../core';
import type { Feature, Found } from './feature';

export const PREVIEW_REQUEST = 'gouji/preview';

/**
 * panel: the content of a page with a style sheet and script of the client's own. print: a whole file. clipboard: a
 * fragment with its styles, to paste into a word processor.
 */
export type PreviewPurpose = 'panel' | 'print' | 'clipboard';

export interface PreviewParams {
  readonly textDocument: TextDocumentIdentifier;
  /** `panel` unless said. */
  readonly purpose?: PreviewPurpose;
}

/** null: the document is no report, or not open. */
export type PreviewResult = Preview | null;

export interface Preview {
  /** Version of the document that is shown. */
  readonly version: number;
  /** The title as written; empty where there is none. */
  readonly title: string;
  readonly html: string;
  /** The same as plain text; for the clipboard only. */
  readonly text?: string;
}

/** A longer document is not shown: drawing it at each key stroke would take the editor's time. */
export const LONGEST_SHOWN = 500_000;

export const previewFeature: Feature = {
  capabilities: () => ({}),
  register: (connection, { guard, find }) =>
    connection.onRequest(
      PREVIEW_REQUEST,
      guard.request(PREVIEW_REQUEST, null, async ({ textDocument, purpose }: PreviewParams): Promise<PreviewResult> => {
        const found = await find(textDocument.uri);
        return found ? preview(found, purpose ?? 'panel') : null;
      }),
    ),
};

function preview({ document, report, findings, settings }: Found, purpose: PreviewPurpose): PreviewResult {
  if (report === undefined || report.source.text.length > LONGEST_SHOWN) return null;
  const about = { version: document.version, title: previewTitle(report) };
  switch (purpose) {
    case 'panel':
      return { ...about, html: previewHtml(report, findings(), settings.lang) };
    case 'print':
      return { ...about, html: printHtml(report, settings.lang) };
    case 'clipboard':
      return { ...about, ...richText(report, settings.lang) };
  }
}
