/** Places of the law: how a reference is written, and the citation and the words it stands for. */

import type { LocalText } from '../text/localText';

export interface Article {
  /** 1 to 56. */
  readonly number: number;
  /** 第一条 … 第五十六条. */
  readonly label: string;
  /** Paragraphs (款), without the items between them. */
  readonly paragraphs: readonly string[];
  /** Items (项). */
  readonly items: readonly ArticleItem[];
  /** Paragraphs and items as the statute prints them, one a line. */
  readonly lines: readonly string[];
}

export interface ArticleItem {
  /** Ordinal in Chinese numerals: 一, 二 … 十五. */
  readonly item: string;
  readonly text: string;
}

export interface Norm {
  /** How rules and explanations name it, e.g. `30号`. */
  readonly id: string;
  readonly citation: LocalText;
  /** local: binds one province or city only; an example of practice, no national rule. */
  readonly scope: 'national' | 'local';
  /** verified: the words were read in a copy. partial: only part of the text was available. */
  readonly confidence: 'verified' | 'partial';
  /** summary: what it says in short; never shown as a quotation. */
  readonly wording: 'quoted' | 'summary';
  readonly text: readonly string[];
}

/** Words of a norm with the place they stand at; the words are Chinese in both languages. */
export interface Quote {
  readonly citation: LocalText;
  readonly text: string;
}

/** The law, or a part of it. */
export interface Law {
  /** An article of the Regulation by its number. */
  readonly article: (number: number) => Article | undefined;
  /** A norm beside the Regulation by its id. */
  readonly norm: (id: string) => Norm | undefined;
  /**
   * Names the place a reference stands for, without its words. References are written `14` (article), `16 para 2`
   * (款), `36(1)` or `20(一)` (项), or the id of another norm; undefined when there is no such place.
   */
  readonly cite: (ref: string) => LocalText | undefined;
  /** The words a reference stands for (see `cite`); undefined when there is no such place or only a summary of it. */
  readonly quote: (ref: string) => Quote | undefined;
}

/** An article with its label: 第一条 … 第五十六条, and its lines as the statute prints them. */
export type ArticleText = readonly [number: number, label: string, lines: readonly string[]];

export function createLaw(articles: readonly ArticleText[], norms: readonly Norm[]): Law {
  const byNumber = new Map(articles.map((text) => [text[0], text]));
  const byId = new Map(norms.map((one) => [one.id, one]));
  const known = new Map<number, Article>();
  // taken apart when it is asked for, not at every start
  const article = (number: number): Article | undefined => {
    const text = byNumber.get(number);
    if (text === undefined) return undefined;
    const found = known.get(number) ?? articleOf(text);
    known.set(number, found);
    return found;
  };
  const place = (ref: string): Quote | undefined => placeInRegulation(ref, article);
  return {
    article,
    norm: (id) => byId.get(id),
    cite: (ref) => place(ref)?.citation ?? byId.get(ref)?.citation,
    quote(ref) {
      const found = byId.get(ref);
      if (found?.wording !== 'quoted') return place(ref);
      return { citation: found.citation, text: found.text.join('\n') };
    },
  };
}

const ITEM_LINE = /^（([一二三四五六七八九十]{1,3})）(.*)$/;

function articleOf([number, label, lines]: ArticleText): Article {
  return {
    number,
    label,
    paragraphs: lines.filter((line) => !ITEM_LINE.test(line)),
    items: lines.flatMap((line) => {
      const match = ITEM_LINE.exec(line);
      return match === null ? [] : [{ item: match[1] ?? '', text: match[2] ?? '' }];
    }),
    lines,
  };
}

const REFERENCE = /^(\d{1,2})(?: para (\d)|\((\d{1,2}|[一二三四五六七八九十]{1,3})\))?$/;

function placeInRegulation(ref: string, article: Law['article']): Quote | undefined {
  const match = REFERENCE.exec(ref);
  const found = match === null ? undefined : article(Number(match[1]));
  if (match === null || found === undefined) return undefined;
  const [, , paragraph, item] = match;
  if (paragraph !== undefined) return paragraphOf(found, Number(paragraph));
  if (item !== undefined) return itemOf(found, item);
  return { citation: citationOf(found, '', ''), text: found.lines.join('\n') };
}

function paragraphOf(found: Article, ordinal: number): Quote | undefined {
  const text = found.paragraphs[ordinal - 1];
  if (text === undefined) return undefined;
  const chinese = ['一', '二', '三', '四'][ordinal - 1] ?? '';
  return { citation: citationOf(found, `第${chinese}款`, `, paragraph ${ordinal}`), text };
}

function itemOf(found: Article, ordinal: string): Quote | undefined {
  const index = /^\d/.test(ordinal) ? Number(ordinal) - 1 : found.items.findIndex(({ item }) => item === ordinal);
  const place = found.items[index];
  if (place === undefined) return undefined;
  return { citation: citationOf(found, `第（${place.item}）项`, `, item ${index + 1}`), text: place.text };
}

function citationOf(found: Article, zh: string, en: string): LocalText {
  return {
    zh: `《政府信息公开条例》${found.label}${zh}`,
    en: `Regulation on Open Government Information, article ${found.number}${en}`,
  };
}
