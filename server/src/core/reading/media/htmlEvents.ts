/**
 * The tags and texts of HTML in source order, with their places.
 *
 * htmlparser2's tokenizer is used rather than its parser: which elements are open is of no interest here, and the
 * parser's stack makes deeply nested input quadratic.
 */

import { Tokenizer } from 'htmlparser2';

export interface OpenTag {
  /** Lower case. */
  readonly name: string;
  /** Attributes asked for by the readers. */
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly start: number;
  readonly end: number;
}

export interface HtmlHandler {
  open(tag: OpenTag): void;
  close(name: string, start: number): void;
  /** `data` stands for the source between `start` and `end`; it is shorter than that only for a decoded entity. */
  text(data: string, start: number, end: number): void;
}

/** Spans beyond this are no table of a report but an attack on memory. */
const MAX_SPAN = 64;

/** Reads all of `source`. Never throws, whatever the markup; linear. */
export function readHtml(source: string, handler: HtmlHandler): void {
  let name = '';
  let tagStart = 0;
  let attribute = '';
  let value = '';
  let spans: Record<string, string> = {};
  /** End of the last event: where a text or entity begins. */
  let last = 0;

  const openTag = (endIndex: number): void => {
    const end = endIndex + 1;
    handler.open({
      name,
      colSpan: spanOf(spans['colspan']),
      rowSpan: spanOf(spans['rowspan']),
      start: tagStart,
      end,
    });
    last = end;
  };
  const skip = (_start: number, endIndex: number): void => {
    last = Math.min(endIndex + 1, source.length);
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext(start, end) {
        // what is left of a closing tag that the text ends in
        if (start < 0) return;
        handler.text(source.slice(start, end), start, end);
        last = end;
      },
      ontextentity(codepoint, end) {
        handler.text(String.fromCodePoint(codepoint), last, end);
        last = end;
      },
      onopentagname(start, end) {
        name = source.slice(start, end).toLowerCase();
        tagStart = start - 1;
        spans = {};
      },
      onattribname(start, end) {
        attribute = source.slice(start, Math.min(end, start + 16)).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        if (value.length < 16) value += source.slice(start, Math.min(end, start + 16));
      },
      onattribentity() {
        // no attribute that is read here holds entities
      },
      onattribend() {
        if (attribute === 'colspan' || attribute === 'rowspan') spans[attribute] = value;
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag(start, end) {
        handler.close(source.slice(start, end).toLowerCase(), start - 2);
        last = source.charAt(end) === '>' ? end + 1 : Math.max(end, source.indexOf('>', end) + 1);
      },
      oncomment: skip,
      oncdata: skip,
      ondeclaration: skip,
      onprocessinginstruction: skip,
      onend() {
        // an unfinished tag at the end is dropped
      },
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(span) ? Math.max(1, Math.min(span, MAX_SPAN)) : 1;
}
