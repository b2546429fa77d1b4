/** Previews of drafts. */

import { checkReport, previewHtml, readReport, type Lang } from '../../../server/src/core';
import { elementsOf, type Element } from './parse';

export function show(draft: string, lang: Lang = 'zh'): string {
  const report = readReport(draft);
  return previewHtml(report, checkReport(report), lang);
}

/** The value cells by their ids. */
export function valueCells(html: string): ReadonlyMap<string, Element> {
  return new Map(
    elementsOf(html).flatMap((one) => (one.attributes['data-cell'] ? [[one.attributes['data-cell'], one]] : [])),
  );
}

export function withClass(html: string, name: string): Element[] {
  return elementsOf(html).filter(({ attributes }) => attributes['class']?.split(' ').includes(name));
}
