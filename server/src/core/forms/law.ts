/**
 * The law behind the report: the Regulation on Open Government Information article by article, and other norms.
 *
 * Only text of this data is ever shown as a quotation, always with its article. A basis that is not here was not
 * found: say 依据未检得 and claim nothing.
 */

import type { LocalText } from '../text/localText';
import { OTHER_NORMS } from './lawOtherNorms';
import { REGULATION } from './lawRegulation';

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

const ITEM_LINE = /^（([一二三四五六七八九十]{1,3})）(.*)$/;

const ARTICLES: readonly Article[] = Object.entries(REGULATION).map(([label, lines], index) => ({
  number: index + 1,
  label,
  paragraphs: lines.filter((line) => !ITEM_LINE.test(line)),
  items: lines.flatMap((line) => {
    const match = ITEM_LINE.exec(line);
    return match === null ? [] : [{ item: match[1] ?? '', text: match[2] ?? '' }];
  }),
  lines,
}));

/** An article of the Regulation by its number. */
export function article(number: number): Article | undefined {
  return ARTICLES[number - 1];
}

/** A norm beside the Regulation by its id. */
export function norm(id: string): Norm | undefined {
  return OTHER_NORMS.find((candidate) => candidate.id === id);
}

/**
 * Names the place a reference stands for, without its words. References are written `14` (article), `16 para 2`
 * (款), `36(1)` or `20(一)` (项), or the id of another norm; undefined when there is no such place.
 */
export function cite(ref: string): LocalText | undefined {
  return placeInRegulation(ref)?.citation ?? norm(ref)?.citation;
}

/** The words a reference stands for (see `cite`); undefined when there is no such place or only a summary of it. */
export function quote(ref: string): Quote | undefined {
  const place = placeInRegulation(ref);
  if (place !== undefined) return place;
  const found = norm(ref);
  if (found?.wording !== 'quoted') return undefined;
  return { citation: found.citation, text: found.text.join('\n') };
}

const REFERENCE = /^(\d{1,2})(?: para (\d)|\((\d{1,2}|[一二三四五六七八九十]{1,3})\))?$/;

function placeInRegulation(ref: string): Quote | undefined {
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
