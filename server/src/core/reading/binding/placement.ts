/**
 * Places pieces of labels on the lines of the form.
 *
 * The form's lines have a fixed order, so the pieces of a table, read from top to bottom, must spell the form's labels
 * in that order: whole, or in parts that follow one another (wrapped labels), with anything else (group heads, page
 * numbers, repeated headers) between them. The best chain of placements that keeps this order is found by dynamic
 * programming over pieces × lines; a piece outside the chain stays unplaced.
 */

import { type LabelIndex, lookUp, lookUpSimilar, SHORTEST_BEGINNING, type Wording } from './labelIndex';
import { remembered } from '../../text/remembered';
import type { Material } from './pieces';
import type { PlacedRow } from './valueGroup';

export interface Placement {
  readonly line: number;
  readonly wording: Wording;
  /** Part of the folded wording that the piece spells. */
  readonly from: number;
  readonly to: number;
  /** The label's end is reached with this piece. */
  readonly completes: boolean;
  /** Placed by its whole label although it stands out of the form's order. */
  readonly swapped?: boolean;
}

interface Link {
  /** The row of the piece, and its index in it. */
  readonly row: number;
  readonly piece: number;
  readonly placement: Placement;
  readonly score: number;
  readonly previous: Link | undefined;
}

/** Wordings whose parts were begun on a line and may go on: a line has few wordings, so few are kept. */
const MOST_OPEN = 6;

/**
 * The rows with the placement of each of their pieces, undefined where it is outside the best chain. Linear in the
 * number of pieces.
 */
export function placePieces(index: LabelIndex, materials: readonly Material[]): readonly PlacedRow[] {
  const rows = materials.map((material) => ({ material, placements: unplaced(material) }));
  if (index.wordings.length === 0) return rows;
  for (let link = bestChain(index, materials); link !== undefined; link = link.previous) {
    const placements = rows[link.row]?.placements;
    if (placements !== undefined) placements[link.piece] = link.placement;
  }
  return rows;
}

const NO_PLACEMENTS: undefined[] = [];

function unplaced({ pieces }: Material): (Placement | undefined)[] {
  return pieces.length === 0 ? NO_PLACEMENTS : pieces.map(() => undefined);
}

/** The last link of the best chain. */
function bestChain(index: LabelIndex, materials: readonly Material[]): Link | undefined {
  const lineCount = index.lines.length;
  const beginnings = beginningsIn(index);
  /** Best chain that ends on line i. */
  const best: (Link | undefined)[] = new Array<Link | undefined>(lineCount).fill(undefined);
  /** Chains that end inside a label of line i. */
  const open = new Map<number, Link[]>();
  /** Of one piece. */
  const links: Link[] = [];
  const read = (row: number, piece: number, folded: string): void => {
    for (const placement of beginnings(folded)) {
      links.push(linkTo(row, piece, placement, bestBefore(best, placement.line)));
    }
    continueLinks(links, row, piece, open, folded);
  };

  materials.forEach(({ pieces }, row) => {
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i];
      if (piece === undefined) continue;
      read(row, i, piece.folded);
      // what follows words of a group head that stand in the same line
      for (const { words, rest } of piece.tails) if (words.every(index.isNoise)) read(row, i, rest);
      for (const link of links) addLink(link, best, open);
      links.length = 0;
    }
  });
  return bestBefore(best, lineCount);
}

function addLink(link: Link, best: (Link | undefined)[], open: Map<number, Link[]>): void {
  const { line, completes } = link.placement;
  if (link.score > (best[line]?.score ?? 0)) best[line] = link;
  if (completes) return;
  const ends = open.get(line);
  if (ends === undefined) {
    open.set(line, [link]);
    return;
  }
  ends.push(link);
  if (ends.length > MOST_OPEN) {
    ends.splice(0, ends.length, ...ends.sort((a, b) => b.score - a.score).slice(0, MOST_OPEN));
  }
}

function bestBefore(best: readonly (Link | undefined)[], line: number): Link | undefined {
  let found: Link | undefined;
  for (let i = 0; i < line; i++) {
    const candidate = best[i];
    if (candidate !== undefined && candidate.score > (found?.score ?? 0)) found = candidate;
  }
  return found;
}

function linkTo(row: number, piece: number, placement: Placement, previous: Link | undefined): Link {
  const length = placement.to - placement.from;
  const whole = placement.from === 0 && placement.completes;
  // a label spelt in parts counts for more than a short variant of it that its first part happens to be
  const gain = whole ? 96 + length : 32 + length + (placement.completes ? 48 : 0);
  const slip = placement.wording.fit === 'slip' ? 16 : 0;
  return { row, piece, placement, score: (previous?.score ?? 0) + gain - slip, previous };
}

const BEGINNINGS = new WeakMap<LabelIndex, (folded: string) => readonly Placement[]>();

/** Gives the placements of a piece that begins a label, or is one. */
function beginningsIn(index: LabelIndex): (folded: string) => readonly Placement[] {
  let ask = BEGINNINGS.get(index);
  if (ask === undefined) {
    ask = remembered((text) => findBeginnings(index, text));
    BEGINNINGS.set(index, ask);
  }
  return ask;
}

function findBeginnings(index: LabelIndex, folded: string): readonly Placement[] {
  const whole = lookUp(index, folded) ?? endingWith(index, folded);
  if (whole === undefined && index.heads.has(folded)) return [];
  const begun: Placement[] = whole === undefined ? [] : [complete(whole)];
  if (folded.length >= SHORTEST_BEGINNING) {
    for (const wording of index.goingOn(folded)) {
      begun.push({ line: wording.line, wording, from: 0, to: folded.length, completes: false });
    }
  }
  if (begun.length > 0) return begun;
  const similar = lookUpSimilar(index, folded);
  return similar === undefined ? [] : [complete(similar)];
}

function complete(wording: Wording): Placement {
  return { line: wording.line, wording, from: 0, to: wording.folded.length, completes: true };
}

/** Group head and label in one piece: `（三）不予公开 1.属于国家秘密`. */
function endingWith(index: LabelIndex, folded: string): Wording | undefined {
  if (folded.length > 60) return undefined;
  let longest: Wording | undefined;
  for (const wording of index.wordings) {
    const head = folded.slice(0, folded.length - wording.folded.length);
    if (wording.folded.length < 5 || !folded.endsWith(wording.folded) || !isHead(index, head)) continue;
    if (longest === undefined || wording.folded.length > longest.folded.length) longest = wording;
  }
  return longest;
}

/** One or two group heads, or the end of one that was wrapped (`本年度办理结果`, `予公开`). */
function isHead(index: LabelIndex, text: string): boolean {
  for (const head of index.heads) {
    if (head.endsWith(text)) return true;
    if (text.endsWith(head) && head.length > 3 && index.heads.has(text.slice(0, text.length - head.length)))
      return true;
  }
  return false;
}

/** Adds the placements of a piece that goes on where an earlier piece ended inside its label. */
function continueLinks(
  found: Link[],
  row: number,
  piece: number,
  open: ReadonlyMap<number, readonly Link[]>,
  folded: string,
): void {
  for (const links of open.values()) {
    for (const link of links) {
      const { wording, to, line } = link.placement;
      if (!wording.folded.startsWith(folded, to)) continue;
      const end = to + folded.length;
      const placement = { line, wording, from: to, to: end, completes: end === wording.folded.length };
      found.push(linkTo(row, piece, placement, link));
    }
  }
}
