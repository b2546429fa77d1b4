/** Takes the preview's HTML apart the way a browser would, as far as the tests look at it. */

import { Parser } from 'htmlparser2';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside it, entities decoded. */
  text: string;
}

/** Every element, in order. */
export function elementsOf(html: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '' };
      all.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.write(`<root>${html}</root>`);
  parser.end();
  return all;
}

/** The text of the sheet, without the summary above it. */
export function paperText(html: string): string {
  return elementsOf(html).find(({ attributes }) => attributes['class'] === 'paper')?.text ?? '';
}

export function placeOf({ attributes }: Element): { readonly start: number; readonly end: number } | undefined {
  const { 'data-start': start, 'data-end': end } = attributes;
  return start === undefined || end === undefined ? undefined : { start: Number(start), end: Number(end) };
}
