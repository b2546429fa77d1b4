/** What the page of a law says: its words, where the report rests on it, and in our own words what counts there. */

import { type FormId, FORM_IDS, FORMS, SECTIONS, TABLE_IDS, type TableId } from '../forms';
import { explainCaption, explainRow, explainSection } from '../forms/explanations';
import { article, cite, norm } from '../forms/law';
import { rowName, TABLE_NAMES } from '../rules/naming';
import { RULES } from '../rules';
import type { LocalText } from '../text/localText';
import { verbatim } from '../text/localText';
import { WHOLE_REGULATION } from './lawReferences';

export const ARTICLE_COUNT = 56;

/** Pages of the norms beside the Regulation, by their ids: names that every file system takes. */
const NORM_PAGES: Readonly<Record<string, string>> = {
  复议法23: 'reconsideration-law-23',
  立法法91: 'legislation-law-91',
  立法法93: 'legislation-law-93',
  '201号': 'state-council-office-2016-201',
  '60号': 'state-council-office-2019-60',
  '30号': 'state-council-office-2021-30',
  '109号': 'state-council-office-2020-109',
  '法释2025-8': 'supreme-court-2025-8',
  '豫-信息处理费': 'henan-fee',
  '武政办发〔2025〕54号': 'wuwei-2025-54',
  怀化2021: 'huaihua-2021',
  'DB51/T 2660-2019': 'sichuan-standard-2660',
};

/** The page, without its extension, that a reference (see forms/law.ts) leads to; undefined where there is none. */
export function lawPageOf(ref: string): string | undefined {
  if (ref === WHOLE_REGULATION) return WHOLE_REGULATION;
  if (Object.hasOwn(NORM_PAGES, ref)) return NORM_PAGES[ref];
  const number = articleOf(ref);
  return number === undefined ? undefined : `regulation/${number}`;
}

function articleOf(ref: string): number | undefined {
  const number = Number(/^(\d{1,2})(?![\d号])/.exec(ref)?.[1]);
  return number >= 1 && number <= ARTICLE_COUNT ? number : undefined;
}

export interface LawPage {
  /** Path below the folder of pages, without extension. */
  readonly page: string;
  /** An article of the Regulation; else another norm. */
  readonly isArticle: boolean;
  readonly title: LocalText;
  /** What has to be known about the words: that they are an extract, a summary, or bind one place only. */
  readonly remarks: readonly LocalText[];
  /** The words of the law, or the summary, a paragraph each. */
  readonly words: readonly string[];
  readonly wording: 'quoted' | 'summary';
  /** Rows, captions and sections of the form that rest on it. */
  readonly uses: readonly LawUse[];
  /** Rules that rest on it, by id. */
  readonly rules: readonly { readonly id: string; readonly title: LocalText }[];
}

export interface LawUse {
  /** 第三部分 · （一）予以公开 */
  readonly place: LocalText;
  /** The exact place of the law, e.g. 第三十六条第（一）项. */
  readonly citation: LocalText;
  readonly counts: LocalText;
}

const PARTIAL: LocalText = {
  zh: '只检得部分原文，以下是检得的部分；“……”处未检得或有省略。',
  en: 'Only a part of the text was at hand; this is that part. “……” marks what is missing or left out.',
};
const ANNEX: LocalText = {
  zh: '附件是年度报告的统一格式：本产品核对的章节、表格、行名、列名和勾稽关系出自这份格式。',
  en: 'Its annex is the form of the report: the sections, tables, labels and relations that are checked come from it.',
};
const SUMMARY: LocalText = { zh: '以下是内容摘要，不是原文。', en: 'A summary, not the words of the document.' };
const LOCAL: LocalText = {
  zh: '这是地方文件，只在当地适用，这里仅作为做法的例子。',
  en: 'A local document: it binds one place only and is shown as an example of practice.',
};

/** The page of one article of the Regulation, from 1. */
export function articlePage(number: number): LawPage | undefined {
  const found = article(number);
  const title = cite(`${number}`);
  if (found === undefined || title === undefined) return undefined;
  const isOwn = (ref: string): boolean => articleOf(ref) === number;
  return {
    page: `regulation/${number}`,
    isArticle: true,
    title,
    remarks: [],
    words: found.lines,
    wording: 'quoted',
    uses: usesOf(isOwn),
    rules: rulesOf(isOwn),
  };
}

/** The pages of all other norms, in the order of the list above. */
export function normPages(): readonly LawPage[] {
  return Object.entries(NORM_PAGES).flatMap(([id, page]) => {
    const found = norm(id);
    if (found === undefined) return [];
    const isOwn = (ref: string): boolean => ref === id;
    return [
      {
        page,
        isArticle: false,
        title: found.citation,
        remarks: [
          ...(found.scope === 'local' ? [LOCAL] : []),
          ...(id === '30号' || id === '60号' ? [ANNEX] : []),
          ...(found.wording === 'summary' ? [SUMMARY] : found.confidence === 'partial' ? [PARTIAL] : []),
        ],
        words: found.text,
        wording: found.wording,
        uses: usesOf(isOwn),
        rules: rulesOf(isOwn),
      },
    ];
  });
}

function rulesOf(isOwn: (ref: string) => boolean): LawPage['rules'] {
  return RULES.filter(({ basis }) => basis.some(isOwn)).map(({ id, title }) => ({ id, title }));
}

/** Uses in both forms, those that say the same once. */
function usesOf(isOwn: (ref: string) => boolean): readonly LawUse[] {
  const uses = [...sectionUses(isOwn), ...FORM_IDS.toReversed().flatMap((form) => formUses(form, isOwn))];
  const seen = new Set<string>();
  return uses.filter(({ place, counts }) => {
    const key = `${place.zh} ${counts.zh}`;
    return !seen.has(key) && seen.add(key);
  });
}

function sectionUses(isOwn: (ref: string) => boolean): LawUse[] {
  return SECTIONS.flatMap(({ no, label }) => {
    const { basis, counts } = explainSection(no);
    return useOf(verbatim(label), basis === 'form' ? [] : basis, counts, isOwn);
  });
}

function formUses(form: FormId, isOwn: (ref: string) => boolean): LawUse[] {
  return TABLE_IDS.flatMap((table) => {
    const { rows, blocks } = FORMS[form].tables[table];
    const captions = blocks.flatMap(({ clause, item }) => {
      const explanation = explainCaption(form, clause);
      return useOf(inTable(table, item), [`20(${clause})`], explanation?.counts, isOwn);
    });
    const ofRows = rows.flatMap(({ id, articles }) => {
      const explanation = explainRow(form, table, id);
      const basis = explanation === undefined || explanation.basis === 'form' ? [] : explanation.basis;
      const place = inTable(table, rowName(FORMS[form].tables[table], id));
      return useOf(place, [...articles, ...basis], explanation?.counts, isOwn);
    });
    return [...captions, ...ofRows];
  });
}

function inTable(table: TableId, name: string): LocalText {
  return { zh: `${TABLE_NAMES[table].zh} · ${name}`, en: `${TABLE_NAMES[table].en} · ${name}` };
}

function useOf(
  place: LocalText,
  refs: readonly string[],
  counts: LocalText | undefined,
  isOwn: (ref: string) => boolean,
): LawUse[] {
  const [ref] = refs.filter(isOwn);
  const citation = ref === undefined ? undefined : cite(ref);
  return citation === undefined || counts === undefined ? [] : [{ place, citation, counts }];
}
