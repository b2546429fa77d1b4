/** Bytes → text. Drafts come from many machines: UTF-8, GB18030 (with GBK and GB2312 inside it) and UTF-16. */

import { type BinaryFormat, hasEarlyNul, signatureOf } from './binary';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** undecodable: text in no encoding we know. Damage in a few places is no failure: it shows as U+FFFD in the text. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding; readonly bom: boolean }
  | { readonly kind: 'binary'; readonly format: BinaryFormat }
  | { readonly kind: 'undecodable' };

/** The text of UTF-8 without a mark; undefined when the bytes are none. */
export type Utf8Decoder = (bytes: Uint8Array) => string | undefined;

/**
 * Decodes a whole file. The byte order mark is not part of the text, so offsets are those an editor shows. Node has a
 * faster `utf8` than the one that is there everywhere.
 */
export function decodeText(bytes: Uint8Array, utf8: Utf8Decoder = standardUtf8): Decoded {
  const format = signatureOf(bytes);
  if (format !== undefined) return { kind: 'binary', format };
  const marked = encodingByMark(bytes);
  if (marked !== undefined) return textUnlessBinary(bytes, marked);
  const wide = wideEncodingByNuls(bytes);
  if (wide !== undefined) return decodedAs(bytes, wide);
  if (hasEarlyNul(bytes)) return { kind: 'binary', format: 'other' };
  return decodeWithoutMark(bytes, utf8);
}

function encodingByMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function textUnlessBinary(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) return { kind: 'binary', format: 'other' };
  return { kind: 'text', text, encoding, bom: true };
}

/** Strict decoders first; then damaged text, which is better shown with its damage than refused. */
function decodeWithoutMark(bytes: Uint8Array, utf8: Utf8Decoder): Decoded {
  const text = utf8(bytes);
  if (text !== undefined) return withoutMark(text, 'utf-8');
  // a damaged UTF-8 file is often valid GB18030 by chance, as mojibake; so this comes before GB18030
  if (isMostlyReadable(new TextDecoder('utf-8').decode(bytes))) return decodedAs(bytes, 'utf-8');
  const gb18030 = decodedStrictly(bytes, 'gb18030');
  if (gb18030 !== undefined) return withoutMark(gb18030, 'gb18030');
  if (isMostlyReadable(new TextDecoder('gb18030').decode(bytes))) return decodedAs(bytes, 'gb18030');
  return { kind: 'undecodable' };
}

function standardUtf8(bytes: Uint8Array): string | undefined {
  return decodedStrictly(bytes, 'utf-8');
}

function decodedStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodedAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  return withoutMark(new TextDecoder(encoding).decode(bytes), encoding);
}

function withoutMark(text: string, encoding: Encoding): Decoded {
  // GB18030 can write a byte order mark too; its decoder leaves it standing
  if (text.startsWith('\uFEFF')) return { kind: 'text', text: text.slice(1), encoding, bom: true };
  return { kind: 'text', text, encoding, bom: false };
}

const LEAST_IDEOGRAPHS_PER_DAMAGE = 10;

/** True when Chinese characters far outnumber the damaged places. GB18030 read as UTF-8 yields next to none. */
function isMostlyReadable(text: string): boolean {
  let damaged = 0;
  let ideographs = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) damaged++;
    else if (code >= 0x4e00 && code <= 0x9fff) ideographs++;
  }
  return ideographs >= damaged * LEAST_IDEOGRAPHS_PER_DAMAGE;
}

const SAMPLE_BYTES = 64 * 1024;
/** A report in UTF-16 has far more; fewer are stray NULs in a text of bytes. */
const LEAST_SHARE_OF_NULS = 0.01;

/** UTF-16 without a mark: digits and line ends leave a NUL on one side of each pair, and the text makes sense. */
function wideEncodingByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, SAMPLE_BYTES));
  if (!sample.includes(0)) return undefined;
  const nuls = [0, 0] as [number, number];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) nuls[i % 2 === 0 ? 0 : 1]++;
  if (nuls[0] + nuls[1] < sample.length * LEAST_SHARE_OF_NULS || sample.length === 0) return undefined;
  const guess = nuls[1] > nuls[0] ? 'utf-16le' : 'utf-16be';
  return looksLikeWriting(new TextDecoder(guess).decode(sample)) ? guess : undefined;
}

/** True when at least nine in ten characters are of the kinds a Chinese report is written with. */
function looksLikeWriting(text: string): boolean {
  let usual = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return false;
    if (isUsual(code)) usual++;
  }
  return usual * 10 >= text.length * 9;
}

function isUsual(code: number): boolean {
  if (code < 0x80) return code >= 0x20 || (code >= 9 && code <= 13);
  if (code >= 0x4e00) return code <= 0x9fff || (code >= 0xff00 && code <= 0xffef);
  // general punctuation, numbers in circles, box drawing; CJK punctuation
  return (code >= 0x2000 && code <= 0x25ff) || (code >= 0x3000 && code <= 0x303f);
}
