/**
 * `gouji/bodyKinds`, `gouji/newReport`, `gouji/nextYearReport`: requests of ours for whole drafts. Texts come ready in
 * the user's language, so that a client needs no knowledge of reports.
 */

import type { Range } from '../protocol';
import {
  BODY_CHOICES,
  type BodyChoice,
  bodyChoiceOf,
  type Lang,
  newReport,
  nextYearReport,
  readReport,
  type Refusal,
  type Report,
  sourceText,
  type WritingResult,
} from '../../core';
import { decodeText } from '../../host/decode';
import { toLspRange } from '../convert';
import type { Feature, FeatureContext } from './feature';
import { snippetOf } from './snippet';

export const BODY_KINDS_REQUEST = 'gouji/bodyKinds';
export const NEW_REPORT_REQUEST = 'gouji/newReport';
export const NEXT_YEAR_REQUEST = 'gouji/nextYearReport';

export interface BodyKindsParams {
  /** Full name of the body; may be blank. */
  readonly body: string;
}

/** What a writer can choose from, the one that the name tells first. */
export interface BodyKinds {
  readonly kinds: readonly { readonly id: BodyChoice; readonly label: string; readonly detail: string }[];
  /** The name tells the kind. */
  readonly known: boolean;
}

export interface NewReportParams {
  readonly year: number;
  readonly body: string;
  readonly kind: BodyChoice;
}

export interface NextYearParams {
  /** Last year's report, open or not. */
  readonly uri: string;
  readonly text: string;
  /** The bytes of its file in base64, where the client has seen that the text is garbled. */
  readonly bytes?: string;
}

export type NewDraft =
  | {
      readonly state: 'written';
      /** The whole draft in Markdown; lines end with \n. */
      readonly text: string;
      /** The same with a tab stop at each place to fill in, for a client that inserts snippets. */
      readonly snippet: string;
      /** The first place to fill in. */
      readonly selection: Range;
      /** What the writer is to be told; null for nothing. */
      readonly note: string | null;
    }
  | { readonly state: 'refused'; readonly cause: Refusal; readonly reason: string };

/** An address that no setting of a folder belongs to. */
const NO_DOCUMENT = 'untitled:gouji';

export const newReportFeature: Feature = {
  capabilities: () => ({}),
  register: (connection, context) => {
    const { guard } = context;
    connection.onRequest(
      BODY_KINDS_REQUEST,
      guard.request(BODY_KINDS_REQUEST, null, async ({ body }: BodyKindsParams): Promise<BodyKinds> =>
        bodyKinds(body, await langOf(context)),
      ),
    );
    connection.onRequest(
      NEW_REPORT_REQUEST,
      guard.request(NEW_REPORT_REQUEST, null, async ({ year, body, kind }: NewReportParams): Promise<NewDraft> =>
        draft(newReport({ year, body, kind }), await langOf(context)),
      ),
    );
    connection.onRequest(
      NEXT_YEAR_REQUEST,
      guard.request(NEXT_YEAR_REQUEST, null, async ({ uri, text, bytes }: NextYearParams): Promise<NewDraft> => {
        const found = await context.findText(uri, text);
        const last = bytes === undefined ? found.report : reportIn(bytes);
        // who chooses a file as last year's report expects one, whatever the file is called
        const expected = last ?? readReport(found.document.getText().slice(0, LONGEST_LOOK), { expected: true });
        return draft(nextYearReport(expected), found.settings.lang);
      }),
    );
  },
};

/** Enough of a document to see that it is no report, or garbled. */
const LONGEST_LOOK = 1_000_000;

/** The report in a file as the server decodes it; undefined for bytes that are no text. */
function reportIn(bytes: string): Report | undefined {
  const decoded = decodeText(Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0)));
  return decoded.kind === 'text' ? readReport(decoded.text, { expected: true }) : undefined;
}

async function langOf({ findText }: FeatureContext): Promise<Lang> {
  return (await findText(NO_DOCUMENT, '')).settings.lang;
}

function bodyKinds(body: string, lang: Lang): BodyKinds {
  const known = bodyChoiceOf(body);
  const first = BODY_CHOICES.filter(({ id }) => id === known);
  const kinds = [...first, ...BODY_CHOICES.filter(({ id }) => id !== known)];
  return {
    kinds: kinds.map(({ id, label, detail }) => ({ id, label: label[lang], detail: detail[lang] })),
    known: known !== undefined,
  };
}

function draft(result: WritingResult, lang: Lang): NewDraft {
  if (result.state === 'refused') return { state: 'refused', cause: result.cause, reason: result.reason[lang] };
  const { text, places } = result.report;
  const selection = toLspRange(sourceText(text), places[0] ?? { start: text.length, end: text.length });
  return { state: 'written', text, snippet: snippetOf(text, places), selection, note: result.note?.[lang] ?? null };
}
