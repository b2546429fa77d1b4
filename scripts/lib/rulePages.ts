/** The pages of docs/rules: one a rule, Chinese first, then English, and an index by severity. */

import { FORMS, type FormId } from '../../server/src/core/forms';
import { cite, quote } from '../../server/src/core/forms/law';
import { readReport } from '../../server/src/core/reading/readReport';
import { RULES } from '../../server/src/core/rules';
import { checkReport } from '../../server/src/core/rules/checkReport';
import type { Rule } from '../../server/src/core/rules/rule';
import type { Severity } from '../../server/src/core/finding';
import type { Lang, LocalText } from '../../server/src/core/text/localText';
import { excerpts } from './excerpt';

/** Notices that issue a form: what they prove is the form in their annex, so their letter is not quoted. */
const ISSUES_A_FORM: ReadonlySet<string> = new Set(['30号', '60号']);

export const LEVEL_NAMES: Readonly<Record<Severity, LocalText>> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  info: { zh: '提示', en: 'Information' },
};

const WORDS = {
  id: { zh: '编号', en: 'Id' },
  severity: { zh: '级别', en: 'Severity' },
  forms: { zh: '适用格式', en: 'Forms' },
  what: { zh: '检查什么', en: 'What' },
  why: { zh: '为什么', en: 'Why' },
  basis: { zh: '依据', en: 'Basis' },
  noBasis: { zh: '依据未检得。', en: 'No basis was found (依据未检得).' },
  annex: { zh: '（附件：统一格式）', en: '; the form is its annex' },
  bad: { zh: '有误的写法', en: 'Bad' },
  good: { zh: '正确的写法', en: 'Good' },
  says: { zh: '提示文字', en: 'It says' },
  traps: { zh: '不报的情形', en: 'Lawful cases it stays silent on' },
  off: { zh: '调整级别或关闭', en: 'Changing the severity, or switching it off' },
  offText: {
    zh: '在设置 `gouji.rules` 中为这一项选择 `error`（错误）、`warning`（警告）、`info`（提示）或 `off`（关闭）：',
    en: 'Choose `error`, `warning`, `info` or `off` for it in the setting `gouji.rules`:',
  },
} as const;

/** Path below docs/rules, and content, of every page. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>([['README.md', indexPage()]]);
  for (const rule of RULES) pages.set(`${rule.id}.md`, rulePage(rule));
  return pages;
}

function rulePage(rule: Rule): string {
  return (
    [...half(rule, 'zh', '##'), '---', `## ${rule.title.en}`, ...half(rule, 'en', '###').slice(1)].join('\n\n') + '\n'
  );
}

function half(rule: Rule, lang: Lang, level: '##' | '###'): string[] {
  const { docs } = rule;
  const shown = excerpts(docs.bad(), docs.good());
  return [
    `# ${rule.title[lang]}`,
    facts(rule, lang),
    `${level} ${WORDS.what[lang]}`,
    docs.what[lang],
    `${level} ${WORDS.why[lang]}`,
    docs.why[lang],
    `${level} ${WORDS.basis[lang]}`,
    ...basis(rule, lang),
    `${level} ${WORDS.bad[lang]}`,
    fenced('markdown', shown.bad),
    `${WORDS.says[lang]}${lang === 'zh' ? '：' : ': '}${messageOf(rule, lang)}`,
    `${level} ${WORDS.good[lang]}`,
    fenced('markdown', shown.good),
    `${level} ${WORDS.traps[lang]}`,
    docs.traps.map((trap) => `- ${plain(trap[lang])}`).join('\n'),
    `${level} ${WORDS.off[lang]}`,
    WORDS.offText[lang],
    fenced('json', `"gouji.rules": { "${rule.id}": "off" }`),
  ];
}

function facts(rule: Rule, lang: Lang): string {
  const colon = lang === 'zh' ? '：' : ': ';
  return [
    `- ${WORDS.id[lang]}${colon}\`${rule.id}\``,
    `- ${WORDS.severity[lang]}${colon}${LEVEL_NAMES[rule.severity][lang]}`,
    `- ${WORDS.forms[lang]}${colon}${rule.forms.map((form) => formName(form, lang)).join(lang === 'zh' ? '、' : ', ')}`,
  ].join('\n');
}

function formName(form: FormId, lang: Lang): string {
  return lang === 'zh' ? `${form} 年格式（${FORMS[form].issuedBy}）` : `the ${form} form (${FORMS[form].issuedBy})`;
}

function basis(rule: Rule, lang: Lang): string[] {
  if (rule.basis.length === 0) return [WORDS.noBasis[lang]];
  return rule.basis.map((ref) => {
    const citation = cite(ref)?.[lang];
    if (citation === undefined) throw new Error(`${rule.id}: no such norm: ${ref}`);
    const words = quote(ref)?.text;
    if (ISSUES_A_FORM.has(ref)) return `- ${citation}${WORDS.annex[lang]}`;
    if (words === undefined) return `- ${citation}`;
    return [`- ${citation}`, '', ...words.split('\n').map((line) => `  > ${line}\n  >`)]
      .join('\n')
      .replace(/\n {2}>$/, '');
  });
}

/** What the bad example is told. */
function messageOf(rule: Rule, lang: Lang): string {
  const finding = checkReport(readReport(rule.docs.bad())).find((candidate) => candidate.rule === rule.id);
  if (finding === undefined) throw new Error(`${rule.id}: the bad example raises nothing`);
  return plain(finding.message[lang]);
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
