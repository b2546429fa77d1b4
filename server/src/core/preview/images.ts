/** Images of HTML in the draft: they are not loaded, but a reader is told that there is one. */

import type { TextBlock } from './model';
import type { Places } from './places';
import { imageText } from './runs';

const IMAGE = /<img\b[^<>]{0,2000}/gi;
const CAPTION = /\balt\s{0,3}=\s{0,3}(?:"([^"]{0,200})"|'([^']{0,200})')/i;
/** More images are no pictures of a report. */
const MOST_IMAGES = 100;

/** A block for each image element that reading left out; where the element is text of the draft there is none. */
export function imageBlocks(text: string, places: Places): TextBlock[] {
  if (!/<img\b/i.test(text)) return [];
  const blocks: TextBlock[] = [];
  for (const match of text.matchAll(IMAGE)) {
    if (blocks.length >= MOST_IMAGES) break;
    const range = { start: match.index, end: match.index + match[0].length };
    if (places.textAt({ start: range.start, end: range.start + 1 }) !== undefined) continue;
    const caption = CAPTION.exec(match[0]);
    const run = { text: imageText(caption?.[1] ?? caption?.[2] ?? ''), range, strong: false, isImage: true };
    blocks.push({ kind: 'text', role: 'paragraph', range, lines: [[{ ...run, findings: [] }]] });
  }
  return blocks;
}
