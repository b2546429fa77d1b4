/**
 * The pages of docs/law: one an article of the Regulation and one a further norm, Chinese first, then English, and the
 * Regulation as a whole. The words of the law are those of the law data, in Chinese in both halves.
 */

import { ARTICLE_COUNT, articlePage, type LawPage, normPages } from '../../server/src/core/features/lawPage';
import { article } from '../../server/src/core/forms/law';
import type { Lang } from '../../server/src/core/text/localText';

const WORDS = {
  text: { zh: '原文', en: '' },
  summary: { zh: '内容摘要', en: '' },
  uses: { zh: '在年度报告里', en: 'In the annual report' },
  usesNote: {
    zh: '报告中以这一条为依据的地方。说明是我们的话，不是法律原文。',
    en: 'Where the report rests on it. The explanations are ours, not the words of the law.',
  },
  noUses: {
    zh: '报告的章节和表格没有直接以这一条为依据的地方。',
    en: 'No section or table of the report rests on this article directly.',
  },
  rules: { zh: '有关的检查项', en: 'Rules' },
} as const;

const REGULATION = {
  zh: '《中华人民共和国政府信息公开条例》（国务院令第711号）',
  en: 'Regulation on Open Government Information (国务院令第711号)',
};

/** Path below docs/law, and content, of every page. */
export function lawPages(): ReadonlyMap<string, string> {
  const articles = Array.from({ length: ARTICLE_COUNT }, (_, index) => articlePage(index + 1)).filter(
    (page) => page !== undefined,
  );
  const norms = normPages();
  const pages = new Map<string, string>([
    ['README.md', indexPage(norms)],
    ['regulation.md', regulationPage()],
  ]);
  for (const page of [...articles, ...norms]) pages.set(`${page.page}.md`, pageText(page));
  return pages;
}

function pageText(page: LawPage): string {
  const english = half(page, 'en', '###').slice(1);
  return `${[...half(page, 'zh', '##'), '---', `## ${plain(page.title.en)}`, ...english].join('\n\n')}\n`;
}

function half(page: LawPage, lang: Lang, level: '##' | '###'): string[] {
  const heading = (word: keyof typeof WORDS): string => `${level} ${WORDS[word][lang]}`;
  return [
    `# ${plain(page.title[lang])}`,
    ...page.remarks.map((remark) => remark[lang]),
    // the words stand once, in their own language
    ...(lang === 'en' ? [] : [heading(page.wording === 'summary' ? 'summary' : 'text'), words(page)]),
    ...(page.uses.length > 0 ? [heading('uses'), WORDS.usesNote[lang], uses(page, lang)] : noUses(page, lang)),
    ...(page.rules.length === 0 ? [] : [heading('rules'), rules(page, lang)]),
  ];
}

function words({ words: lines }: LawPage): string {
  return lines.map((line) => `> ${plain(line)}`).join('\n>\n');
}

function noUses({ isArticle }: LawPage, lang: Lang): string[] {
  return isArticle ? [WORDS.noUses[lang]] : [];
}

function uses({ uses: all, title }: LawPage, lang: Lang): string {
  const colon = lang === 'zh' ? '：' : ': ';
  return all
    .map(({ place, citation, counts }) => {
      const exact = citation.zh === title.zh ? '' : bracketed(citation.zh.replace(title.zh, ''), lang);
      return `- **${plain(place[lang])}**${exact}${colon}${plain(counts[lang])}`;
    })
    .join('\n');
}

function bracketed(text: string, lang: Lang): string {
  return lang === 'zh' ? `（${text}）` : ` (${text})`;
}

function rules({ page, rules: all }: LawPage, lang: Lang): string {
  const up = '../'.repeat(page.split('/').length);
  return all.map(({ id, title }) => `- [${plain(title[lang])}](${up}rules/${id}.md)`).join('\n');
}

/** The whole Regulation, with a link from each article to its page. */
function regulationPage(): string {
  const articles = Array.from({ length: ARTICLE_COUNT }, (_, index) => article(index + 1)).filter(
    (found) => found !== undefined,
  );
  return `${[
    `# ${REGULATION.zh}`,
    '2019年5月15日起施行。点击条号查看这一条在年度报告里的用处。',
    `${REGULATION.en}, in force since 15 May 2019, in Chinese. Each number leads to what the article means for the annual report.`,
    ...articles.flatMap(({ number, label, lines }) => [
      `## [${label}](regulation/${String(number)}.md)`,
      lines.map(plain).join('\n\n'),
    ]),
  ].join('\n\n')}\n`;
}

function indexPage(norms: readonly LawPage[]): string {
  const list = (lang: Lang): string =>
    [
      `- [${REGULATION[lang]}](regulation.md)`,
      ...norms.map(({ page, title }) => `- [${plain(title[lang])}](${page}.md)`),
    ].join('\n');
  return `${[
    '# 依据',
    '本产品引用的法律、法规和文件。原文只取自核对过的文本；只检得一部分的，页面上写明。',
    list('zh'),
    '---',
    '## Legal basis',
    'Laws, regulations and documents that this product cites. Words are quoted only from texts that were checked; where only a part was at hand, the page says so.',
    list('en'),
  ].join('\n\n')}\n`;
}

/** Text that means nothing to Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, (char) => `\\${char}`);
}
