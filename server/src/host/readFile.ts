/** One file or stream → text, or the problem that stood in the way. Nothing here throws. */

import { isUtf8, transcode } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

import { type Decoded, decodeText, type Encoding } from './decode';
import { type FileProblem, MAX_FILE_BYTES, problemOf } from './fileProblem';

export type FileText =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding; readonly bom: boolean }
  | { readonly ok: false; readonly problem: FileProblem };

/** Reads a regular file of at most MAX_FILE_BYTES; a longer one is refused by its size, without being read. */
export function readTextFile(path: string): FileText {
  try {
    // asked before opening: opening a pipe waits for its writer
    if (!statSync(path).isFile()) return failure({ code: 'not-a-file' });
    return textOf(readBytes(path));
  } catch (error) {
    return failure(problemOf(error, path));
  }
}

type Bytes = { readonly bytes: Uint8Array } | { readonly tooLarge: number | undefined };

function readBytes(path: string): Bytes {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > MAX_FILE_BYTES) return { tooLarge: size };
    return readToLimit(file, size);
  } finally {
    closeSync(file);
  }
}

/** Reads to the end of the file whatever its stated size: some files grow, some say they are empty. */
function readToLimit(file: number, statedSize: number): Bytes {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(Math.max(statedSize - length + 1, 4096));
    const count = readSync(file, chunk);
    if (count === 0) return { bytes: joined(chunks) };
    length += count;
    if (length > MAX_FILE_BYTES) return { tooLarge: undefined };
    chunks.push(chunk.subarray(0, count));
  }
}

/** Reads the stream `open` gives to its end, or gives up as soon as it passes MAX_FILE_BYTES. */
export async function readTextStream(open: () => AsyncIterable<Uint8Array>): Promise<FileText> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of open()) {
      length += chunk.length;
      if (length > MAX_FILE_BYTES) return failure({ code: 'too-large', bytes: undefined });
      chunks.push(chunk);
    }
  } catch (error) {
    return failure(problemOf(error));
  }
  return textOf({ bytes: joined(chunks) });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

function textOf(read: Bytes): FileText {
  if ('tooLarge' in read) return failure({ code: 'too-large', bytes: read.tooLarge });
  const decoded: Decoded = decodeText(read.bytes, quickUtf8);
  if (decoded.kind === 'binary') return failure({ code: 'binary', format: decoded.format });
  if (decoded.kind === 'undecodable') return failure({ code: 'encoding' });
  return { ok: true, text: decoded.text, encoding: decoded.encoding, bom: decoded.bom };
}

/** By way of UTF-16, ten times as fast as the usual decoders, which take each character for itself where not all is ASCII. */
function quickUtf8(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : undefined;
}

function failure(problem: FileProblem): FileText {
  return { ok: false, problem };
}
