/**
 * `gouji/checkFile`: a request of ours that checks a file the client has read but not opened, for going through a whole
 * folder. The client reads, because only it knows every kind of file system; the server decodes, because drafts come
 * in many encodings.
 */

import type { Diagnostic } from '../protocol';
import { decodeText, type Decoded } from '../../host/decode';
import { describeProblem, type FileProblem } from '../../host/fileProblem';
import type { Feature, FeatureContext } from './feature';
import { statusOf, type Status } from './status';

export const CHECK_FILE_REQUEST = 'gouji/checkFile';

export interface CheckFileParams {
  readonly uri: string;
  /** The bytes of the file in base64; absent when the client could not read it, or did not because of its size. */
  readonly bytes?: string;
  /** Number of bytes, where it is the reason for not reading them. */
  readonly tooLarge?: number;
}

/** other: no report. problem: not read, with the reason in the user's language. */
export type CheckedFile =
  | { readonly kind: 'report'; readonly status: Status; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'other' }
  | { readonly kind: 'problem'; readonly message: string };

type Undecoded = Exclude<Decoded, { kind: 'text' }>;

const OTHER: CheckedFile = { kind: 'other' };

export const checkFileFeature: Feature = {
  capabilities: () => ({}),
  register: (connection, context) =>
    connection.onRequest(
      CHECK_FILE_REQUEST,
      context.guard.request(CHECK_FILE_REQUEST, OTHER, (params: CheckFileParams) => checkFile(params, context)),
    ),
};

async function checkFile(params: CheckFileParams, { findText, options }: FeatureContext): Promise<CheckedFile> {
  const { uri, bytes, tooLarge } = params;
  const decoded = bytes === undefined ? undefined : decodeText(fromBase64(bytes));
  const found = await findText(uri, decoded?.kind === 'text' ? decoded.text : '');
  if (decoded?.kind !== 'text') {
    return { kind: 'problem', message: describeProblem(problemOf(decoded, tooLarge))[found.settings.lang] };
  }
  const status = statusOf(found, options);
  return status === null ? OTHER : { kind: 'report', status, diagnostics: found.diagnostics() };
}

function problemOf(decoded: Undecoded | undefined, tooLarge: number | undefined): FileProblem {
  if (tooLarge !== undefined) return { code: 'too-large', bytes: tooLarge };
  if (decoded === undefined) return { code: 'not-permitted' };
  return decoded.kind === 'binary' ? { code: 'binary', format: decoded.format } : { code: 'encoding' };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
