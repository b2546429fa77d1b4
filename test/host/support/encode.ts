/** Encoders for the encodings node can only decode. */

let gb18030: ReadonlyMap<string, readonly number[]> | undefined;

/** Two-byte GB18030 (that is GBK), turned round from node's own decoder. */
function gb18030Table(): ReadonlyMap<string, readonly number[]> {
  if (gb18030 !== undefined) return gb18030;
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\uFFFD') table.set(char, [lead, trail]);
    }
  }
  gb18030 = table;
  return table;
}

export function encodeGb18030(text: string): Buffer {
  const table = gb18030Table();
  return Buffer.from(
    Array.from(text, (char) => {
      const code = char.charCodeAt(0);
      if (code < 0x80) return [code];
      const bytes = table.get(char);
      if (bytes === undefined) throw new Error(`no two-byte code for ${char}`);
      return bytes;
    }).flat(),
  );
}

export function encodeUtf16(text: string, order: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

export function encodeUtf8WithMark(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`, 'utf8');
}
