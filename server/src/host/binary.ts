/** Recognises files that are no text at all, and the kinds a clerk is likely to hand us by mistake. */

/** zip: .docx, .xlsx, .wps of today, archives. ole: .doc, .xls, .wps of old. */
export type BinaryFormat = 'pdf' | 'rtf' | 'zip' | 'ole' | 'image' | 'other';

const SIGNATURES: readonly (readonly [BinaryFormat, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

/** A NUL this early is taken as binary; a single one further on is left to the checks of cells. */
const NUL_SEARCH_BYTES = 8192;

/** The format whose signature opens `bytes`. */
export function signatureOf(bytes: Uint8Array): BinaryFormat | undefined {
  return SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];
}

export function hasEarlyNul(bytes: Uint8Array): boolean {
  return bytes.subarray(0, NUL_SEARCH_BYTES).includes(0);
}
