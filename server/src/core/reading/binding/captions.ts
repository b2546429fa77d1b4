/** Captions of table two: 第二十条第（X）项. */

import type { TableSpec } from '../../forms';
import type { Caption } from '../../report';
import { fold } from '../../text/fold';
import type { Material } from './pieces';

const LONGEST_CAPTION = 30;
const CAPTION = /^第(二十|20|廿)条第?([一二三四五六七八九十]{1,3}|\d{1,2})?[项款条]?$/;
const CLAUSES = '一二三四五六七八九十';

export interface CaptionAt extends Omit<Caption, 'rows'> {
  /** Index of its row in the region. */
  readonly row: number;
}

export function readCaptions(spec: TableSpec, materials: readonly Material[]): CaptionAt[] {
  if (spec.blocks.length === 0) return [];
  const captions: CaptionAt[] = [];
  materials.forEach((material, row) => {
    for (const piece of material.pieces) {
      if (piece.folded.length > LONGEST_CAPTION || !piece.folded.startsWith('第')) continue;
      const match = CAPTION.exec(piece.folded);
      if (match === null) continue;
      const clause = ordinal(match[2]);
      captions.push({
        row,
        text: piece.span.text,
        range: { start: piece.span.start, end: piece.span.end },
        clause,
        block: spec.blocks.find((block) => block.clause === clause)?.clause,
        wellFormed: clause !== undefined && piece.folded === fold(`第二十条第（${clause}）项`),
      });
      // a caption that is repeated over merged cells is one caption
      break;
    }
  });
  return captions;
}

function ordinal(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!/^\d/.test(text)) return text;
  const value = Number(text);
  if (value >= 1 && value <= 10) return CLAUSES.charAt(value - 1);
  return value > 10 && value < 20 ? `十${CLAUSES.charAt(value - 11)}` : undefined;
}
