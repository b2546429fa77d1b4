/** The pages of docs/rules: one a rule, Chinese first, then English, and an index by severity. */

import type { Severity } from '../../server/src/core/finding';
import { type Basis, LEVEL_NAMES, PAGE_WORDS, type RulePage, rulePage } from '../../server/src/core/features/rulePage';
import { RULES } from '../../server/src/core/rules';
import type { Lang } from '../../server/src/core/text/localText';

/** Path below docs/rules, and content, of every page. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>([['README.md', indexPage()]]);
  for (const rule of RULES) pages.set(`${rule.id}.md`, pageText(rulePage(rule)));
  return pages;
}

function pageText(page: RulePage): string {
  const english = half(page, 'en', '###').slice(1);
  return [...half(page, 'zh', '##'), '---', `## ${page.rule.title.en}`, ...english].join('\n\n') + '\n';
}

function half(page: RulePage, lang: Lang, level: '##' | '###'): string[] {
  const { rule, docs } = page;
  const heading = (word: keyof typeof PAGE_WORDS): string => `${level} ${PAGE_WORDS[word][lang]}`;
  return [
    `# ${rule.title[lang]}`,
    facts(page, lang),
    heading('what'),
    docs.what[lang],
    heading('why'),
    docs.why[lang],
    heading('basis'),
    ...(page.basis.length === 0 ? [PAGE_WORDS.noBasis[lang]] : page.basis.map((entry) => basis(entry, lang))),
    heading('bad'),
    fenced('markdown', page.bad),
    `${PAGE_WORDS.says[lang]}${lang === 'zh' ? '：' : ': '}${plain(page.says[lang])}`,
    heading('good'),
    fenced('markdown', page.good),
    heading('traps'),
    docs.traps.map((trap) => `- ${plain(trap[lang])}`).join('\n'),
    heading('off'),
    ...page.switches.flatMap(({ how, language, code }) => [how[lang], fenced(language, code[lang])]),
  ];
}

function facts({ rule, forms }: RulePage, lang: Lang): string {
  const colon = lang === 'zh' ? '：' : ': ';
  return [
    `- ${PAGE_WORDS.id[lang]}${colon}\`${rule.id}\``,
    `- ${PAGE_WORDS.severity[lang]}${colon}${LEVEL_NAMES[rule.severity][lang]}`,
    `- ${PAGE_WORDS.forms[lang]}${colon}${forms.map((form) => form[lang]).join(lang === 'zh' ? '、' : ', ')}`,
  ].join('\n');
}

function basis({ citation, page, words }: Basis, lang: Lang): string {
  const name = page === undefined ? citation[lang] : `[${plain(citation[lang])}](../../law/${page}.md)`;
  if (words.length === 0) return `- ${name}`;
  return [`- ${name}`, '', ...words.map((line) => `  > ${line}\n  >`)].join('\n').replace(/\n {2}>$/, '');
}

/** Text that means nothing to Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, (char) => `\\${char}`);
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function indexPage(): string {
  return (
    [
      '# 检查项一览',
      '每一项的编号固定不变，用于提示、设置和报告。',
      ...table('zh'),
      '---',
      '## All rules',
      'An id never changes: it is printed with findings, used in settings and cited in reports.',
      ...table('en'),
    ].join('\n\n') + '\n'
  );
}

function table(lang: Lang): string[] {
  const heading = lang === 'zh' ? '##' : '###';
  const columns = lang === 'zh' ? '| 编号 | 检查项 | 格式 |' : '| Id | Rule | Forms |';
  const levels: readonly Severity[] = ['error', 'warning', 'info'];
  return levels.flatMap((severity) => {
    const rows = RULES.filter((rule) => rule.severity === severity).map(
      (rule) =>
        `| [\`${rule.id}\`](${rule.id}.md) | ${plain(rule.title[lang])} | ${rule.forms.join(lang === 'zh' ? '、' : ', ')} |`,
    );
    return [`${heading} ${LEVEL_NAMES[severity][lang]}`, [columns, '| --- | --- | --- |', ...rows].join('\n')];
  });
}
