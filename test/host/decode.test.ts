import assert from 'node:assert/strict';

import { exampleReport } from '../../server/src/core/rules/examples';
import { type Decoded, decodeText } from '../../server/src/host/decode';
import { encodeGb18030, encodeUtf16, encodeUtf8WithMark } from './support/encode';

const DRAFT = exampleReport();

function textOf(decoded: Decoded): string {
  if (decoded.kind !== 'text') assert.fail(`decoded as ${decoded.kind}`);
  return decoded.text;
}

describe('decodeText', () => {
  describe('gives the same text, without the mark, from', () => {
    const files: readonly (readonly [string, Buffer, Partial<Decoded>])[] = [
      ['UTF-8', Buffer.from(DRAFT), { encoding: 'utf-8', bom: false }],
      ['UTF-8 with a mark', encodeUtf8WithMark(DRAFT), { encoding: 'utf-8', bom: true }],
      ['GB18030', encodeGb18030(DRAFT), { encoding: 'gb18030', bom: false }],
      ['UTF-16 LE with a mark', encodeUtf16(DRAFT, 'le', true), { encoding: 'utf-16le', bom: true }],
      ['UTF-16 BE with a mark', encodeUtf16(DRAFT, 'be', true), { encoding: 'utf-16be', bom: true }],
      ['UTF-16 LE without a mark', encodeUtf16(DRAFT, 'le', false), { encoding: 'utf-16le', bom: false }],
      ['UTF-16 BE without a mark', encodeUtf16(DRAFT, 'be', false), { encoding: 'utf-16be', bom: false }],
    ];
    for (const [name, bytes, facts] of files) {
      it(name, () => {
        assert.deepEqual(decodeText(bytes), { kind: 'text', text: DRAFT, ...facts });
      });
    }
  });

  it('reads rare characters that GB18030 writes in four bytes', () => {
    const bytes = Buffer.from([...encodeGb18030('勾稽'), 0x81, 0x39, 0xee, 0x39, 0x95, 0x32, 0x82, 0x36]);
    assert.equal(textOf(decodeText(bytes)), '勾稽㐀𠀀');
  });

  it('keeps line ends as they are', () => {
    assert.equal(textOf(decodeText(Buffer.from('一\r\n二\r三\n'))), '一\r\n二\r三\n');
  });

  it('reads the empty file as the empty text', () => {
    assert.deepEqual(decodeText(new Uint8Array()), { kind: 'text', text: '', encoding: 'utf-8', bom: false });
  });

  it('shows the damaged place of a UTF-8 file instead of reading the file as GB18030', () => {
    const bytes = Buffer.concat([Buffer.from(DRAFT), Buffer.from([0xe5, 0x8b])]);
    assert.deepEqual(decodeText(bytes), { kind: 'text', text: `${DRAFT}\uFFFD`, encoding: 'utf-8', bom: false });
  });

  it('shows the damaged place of a GB18030 file that was cut off', () => {
    const bytes = encodeGb18030(DRAFT.trimEnd()).subarray(0, -1);
    const decoded = decodeText(bytes);
    assert.equal(decoded.kind === 'text' && decoded.encoding, 'gb18030');
    assert.equal(textOf(decoded), `${DRAFT.trimEnd().slice(0, -1)}\uFFFD`);
  });

  it('shows the lost half of a UTF-16 file that was cut off', () => {
    const bytes = encodeUtf16(DRAFT, 'le', true).subarray(0, -1);
    assert.equal(textOf(decodeText(bytes)), `${DRAFT.slice(0, -1)}\uFFFD`);
  });

  it('lets a stray NUL far into a text be, for the checks to find', () => {
    const text = `${DRAFT.repeat(4)}\0 end\n`;
    assert.equal(textOf(decodeText(Buffer.from(text))), text);
  });

  describe('says what a file is that is no text:', () => {
    const files: readonly (readonly [string, readonly number[] | string, string])[] = [
      ['PDF', '%PDF-1.7\n', 'pdf'],
      ['RTF', '{\\rtf1\\ansi', 'rtf'],
      ['Word of today', 'PK\x03\x04rest', 'zip'],
      ['Word of old', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'ole'],
      ['PNG', [0x89, 0x50, 0x4e, 0x47], 'image'],
      ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image'],
      ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0], 'other'],
      ['zeros', Array.from({ length: 100 }, () => 0), 'other'],
      ['zeros after a mark', [0xff, 0xfe, 0, 0, 0, 0], 'other'],
    ];
    for (const [name, content, format] of files) {
      it(name, () => {
        const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : Uint8Array.from(content);
        assert.deepEqual(decodeText(bytes), { kind: 'binary', format });
      });
    }
  });

  it('refuses bytes that are text in no encoding it knows', () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? 0xff : 0xa1 + (i % 7)));
    assert.deepEqual(decodeText(bytes), { kind: 'undecodable' });
  });
});
