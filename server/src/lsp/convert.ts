/**
 * The one place where the core's offsets become the protocol's positions and back.
 *
 * Both count UTF-16 code units. Whatever comes in, what goes out lies inside the text, between characters and never
 * between the two halves of a surrogate pair or of a CRLF.
 */

import {
  DiagnosticSeverity,
  type Position as LspPosition,
  type Range as LspRange,
  type TextEdit as LspTextEdit,
} from './protocol';
import { offsetAt, positionAt, type Range, type Severity, type SourceText, type TextEdit } from '../core';

export function toLspPosition(source: SourceText, offset: number): LspPosition {
  return positionAt(source, snapBack(source.text, offset));
}

export function toLspRange(source: SourceText, range: Range): LspRange {
  const start = snapBack(source.text, range.start);
  const end = range.end > range.start ? snapForward(source.text, range.end) : start;
  return { start: positionAt(source, start), end: positionAt(source, end) };
}

export function toLspTextEdit(source: SourceText, edit: TextEdit): LspTextEdit {
  return { range: toLspRange(source, edit.range), newText: edit.newText };
}

/** Offset of a client's position. Throws a TypeError when it is none; the guard around the handler answers then. */
export function toOffset(source: SourceText, position: LspPosition): number {
  const offset = offsetAt(source, { line: wholeNumber(position.line), character: wholeNumber(position.character) });
  return snapBack(source.text, offset);
}

/** Range of a client's range, its ends put in order. Throws as `toOffset` does. */
export function toCoreRange(source: SourceText, range: LspRange): Range {
  const start = toOffset(source, range.start);
  const end = toOffset(source, range.end);
  return start <= end ? { start, end } : { start: end, end: start };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function toLspSeverity(severity: Severity): DiagnosticSeverity {
  return SEVERITIES[severity];
}

function snapBack(text: string, offset: number): number {
  const inside = Math.max(0, Math.min(offset, text.length));
  return splitsCharacter(text, inside) ? inside - 1 : inside;
}

function snapForward(text: string, offset: number): number {
  const inside = Math.max(0, Math.min(offset, text.length));
  return splitsCharacter(text, inside) ? inside + 1 : inside;
}

function splitsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  const splitsPair = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  const splitsLineEnd = before === 13 && after === 10;
  return splitsPair || splitsLineEnd;
}

function wholeNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError('A position needs numbers.');
  return Math.trunc(value);
}
