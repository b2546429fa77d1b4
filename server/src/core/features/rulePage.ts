/** What the page of a rule says, before it is laid out as Markdown or for a terminal. */

import { FORMS, type FormId } from '../forms';
import { LAW_OF_RULES } from '../forms/lawOfRules';
import type { Severity } from '../finding';
import { readReport } from '../reading/readReport';
import { checkReport } from '../rules/checkReport';
import { docsOf } from '../rules/docs';
import type { Rule, RuleDocs } from '../rules/rule';
import { REASON_PLACEHOLDER } from '../suppressions/insertion';
import { format, type LocalText, verbatim } from '../text/localText';
import { excerpts } from './excerpt';
import { lawPageOf } from './lawPage';

export interface RulePage {
  readonly rule: Rule;
  readonly docs: RuleDocs;
  readonly forms: readonly LocalText[];
  /** Empty where no basis was found. */
  readonly basis: readonly Basis[];
  /** The lines of the examples that matter, Markdown. */
  readonly bad: string;
  readonly good: string;
  /** What the bad example is told. */
  readonly says: LocalText;
  readonly switches: readonly Switch[];
}

export interface Basis {
  readonly citation: LocalText;
  /** Its page among the pages of the law, see lawPage.ts. */
  readonly page: string | undefined;
  /** The words of the law, a paragraph each; none where the norm's form is what matters. */
  readonly words: readonly string[];
}

/** A way to change the rule's level or to switch it off. */
export interface Switch {
  readonly how: LocalText;
  readonly language: 'json' | 'html';
  readonly code: LocalText;
}

export const LEVEL_NAMES: Readonly<Record<Severity, LocalText>> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  info: { zh: '提示', en: 'Information' },
};

export const PAGE_WORDS = {
  id: { zh: '编号', en: 'Id' },
  severity: { zh: '级别', en: 'Severity' },
  forms: { zh: '适用格式', en: 'Forms' },
  what: { zh: '检查什么', en: 'What' },
  why: { zh: '为什么', en: 'Why' },
  basis: { zh: '依据', en: 'Basis' },
  noBasis: { zh: '依据未检得。', en: 'No basis was found (依据未检得).' },
  bad: { zh: '有误的写法', en: 'Bad' },
  good: { zh: '正确的写法', en: 'Good' },
  says: { zh: '提示文字', en: 'It says' },
  traps: { zh: '不报的情形', en: 'Lawful cases it stays silent on' },
  off: { zh: '调整级别或关闭', en: 'Changing the severity, or switching it off' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** Notices that issue a form: what they prove is the form in their annex, so their letter is not quoted. */
const ISSUES_A_FORM: ReadonlySet<string> = new Set(['30号', '60号']);
const ANNEX = { zh: '{citation}（附件：统一格式）', en: '{citation}; the form is its annex' };
const FORM = { zh: '{form} 年格式（{issuedBy}）', en: 'the {form} form ({issuedBy})' };

const IN_SETTINGS = {
  zh: '在自己的编辑器里：在 VS Code 设置 `gouji.rules` 中为这一项选择 `error`（错误）、`warning`（警告）、`info`（提示）或 `off`（关闭）：',
  en: 'In one’s own editor: choose `error`, `warning`, `info` or `off` for it in the VS Code setting `gouji.rules`:',
};
const IN_PROJECT = {
  zh: '对一个目录里的所有文件、所有人（也用于命令行，先于编辑器设置）：写在该目录的 `gouji.json` 中：',
  en: 'For all files of a folder and for everybody, on the command line as well, ahead of editor settings: in the folder’s `gouji.json`:',
};
const IN_TEXT = {
  zh: '只对一处：在表格或段落的上一行写一条注释，并写明原因：',
  en: 'In one place: put a comment on the line above the table or paragraph, and say why:',
};

/** Runs the rule on its bad example. Throws when the rule's own texts are wrong, which its tests rule out. */
export function rulePage(rule: Rule): RulePage {
  const docs = docsOf(rule.id);
  const bad = docs.bad();
  const finding = checkReport(readReport(bad)).find((candidate) => candidate.rule === rule.id);
  if (finding === undefined) throw new Error(`${rule.id}: the bad example raises nothing`);
  return {
    rule,
    docs,
    forms: rule.forms.map(formName),
    basis: rule.basis.map((ref) => basisOf(rule, ref)),
    ...excerpts(bad, docs.good()),
    says: finding.message,
    switches: switchesOf(rule),
  };
}

function formName(form: FormId): LocalText {
  return format(FORM, { form, issuedBy: FORMS[form].issuedBy });
}

function basisOf(rule: Rule, ref: string): Basis {
  const citation = LAW_OF_RULES.cite(ref);
  if (citation === undefined) throw new Error(`${rule.id}: no such norm in core/forms/lawOfRules.ts: ${ref}`);
  const page = lawPageOf(ref);
  if (ISSUES_A_FORM.has(ref)) return { citation: format(ANNEX, { citation }), page, words: [] };
  return { citation, page, words: LAW_OF_RULES.quote(ref)?.text.split('\n') ?? [] };
}

function switchesOf({ id }: Rule): Switch[] {
  const levels: Switch[] = [
    { how: IN_SETTINGS, language: 'json', code: verbatim(`"gouji.rules": { "${id}": "off" }`) },
    { how: IN_PROJECT, language: 'json', code: verbatim(`{ "rules": { "${id}": "off" } }`) },
  ];
  // a comment cannot switch off what is said of comments
  if (id.startsWith('suppression/')) return levels;
  const reason = { zh: REASON_PLACEHOLDER, en: 'reason' };
  const code = format(
    { zh: '<!-- gouji-disable {id}: {reason} -->', en: '<!-- gouji-disable {id}: {reason} -->' },
    { id, reason },
  );
  return [...levels, { how: IN_TEXT, language: 'html', code }];
}
