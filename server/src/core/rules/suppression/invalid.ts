/** A suppression comment that has no effect, names no rule, or does not say why. */

import { FORM_IDS } from '../../forms';
import type { NamedPlace } from '../../report';
import { type Directive, type FaultKind, MOST_DIRECTIVES, readDirectives } from '../../suppressions/directives';
import { REASON_PLACEHOLDER } from '../../suppressions/insertion';
import { format, type LocalText } from '../../text/localText';
import { exampleReport } from '../examples';
import { listed, quoted } from '../naming';
import { nearestRules } from '../nearestRules';
import type { Draft, Rule, RuleDocs } from '../rule';

const FAULTS: Readonly<Record<FaultKind, LocalText>> = {
  open: {
    zh: '停用注释没有以 --> 结束，其后的文字都会被当作注释',
    en: 'The suppression does not end with -->, so all the text behind it counts as a comment',
  },
  place: {
    zh: '停用注释要单独成行，写在表格或段落的上一行；这一条没有生效',
    en: 'A suppression stands on a line of its own above the table or paragraph; this one has no effect',
  },
  word: {
    zh: '不认识“{word}”：停用注释写作 gouji-disable（下面的表格或段落）或 gouji-disable-file（全文）；这一条没有生效',
    en: '{word} means nothing: write gouji-disable (the table or paragraph below) or gouji-disable-file (the whole text); this one has no effect',
  },
  noRules: {
    zh: '停用注释没有写规则编号，应写作“{word} 规则编号: 原因”；这一条没有生效',
    en: 'The suppression names no rule; write {word} rule-id: reason. It has no effect',
  },
  noReason: {
    zh: '停用注释没有写原因，应写作“{word} 规则编号: 原因”；这一条没有生效',
    en: 'The suppression gives no reason; write {word} rule-id: reason. It has no effect',
  },
  top: {
    zh: '{word} 停用全文的检查，要写在标题之前；这一条没有生效',
    en: '{word} is about the whole text and stands above the title; this one has no effect',
  },
  many: {
    zh: '停用注释超过 {limit} 条，从这一条起没有生效',
    en: 'More than {limit} suppressions; from here on they have no effect',
  },
};
const PLACEHOLDER = {
  zh: '停用的原因还没有写：请把“{reason}”改成具体的原因',
  en: 'The reason is still to be written: put it in place of {reason}',
};
const UNKNOWN = { zh: '没有“{id}”这项规则{nearest}', en: 'There is no rule {id}{nearest}' };
const NEAREST = { zh: '，相近的有 {ids}', en: '; similar ones are {ids}' };
const NOTHING = { zh: '', en: '' };

const REASON = '未发生的事项按本机关惯例留空';

function example(reason: string): string {
  const table = '| 行政复议 |  |  |  |  | 行政诉讼 |';
  return exampleReport({
    cells: { 'litigation/review/corrected': '' },
    replace: [[table, `<!-- gouji-disable cell/blank: ${reason} -->\n${table}`]],
  });
}

export const invalidSuppression: Rule = {
  id: 'suppression/invalid',
  title: { zh: '停用注释写法有误', en: 'A suppression that is not valid' },
  severity: 'warning',
  forms: FORM_IDS,
  basis: [],
  check: (report, { ruleIds }) => {
    const { directives, faults } = readDirectives(report);
    return [
      ...faults.map(({ kind, range, word }) => ({
        message: format(FAULTS[kind], { word: quoted(word), limit: MOST_DIRECTIVES }),
        range,
      })),
      ...directives.flatMap((directive) => directiveDrafts(directive, ruleIds)),
    ];
  },
};

export const docs: RuleDocs = {
  what: {
    zh: '文中的停用注释没有写原因、编号写错、位置不对或没有结束。停用注释写作 `<!-- gouji-disable 规则编号: 原因 -->`，单独成行，写在表格或段落的上一行；多个编号用逗号分开；停用全文的写作 `gouji-disable-file`，放在标题之前。除编号写错、原因尚未填写外，这样的注释不生效。',
    en: 'A suppression gives no reason, names no known rule, stands in the wrong place or does not end. It is written `<!-- gouji-disable rule-id: reason -->`, on a line of its own above the table or paragraph, several ids parted by commas; `gouji-disable-file`, above the title, is about the whole text. Unless it is only an unknown id or the placeholder of the reason, such a comment has no effect.',
  },
  why: {
    zh: '停用检查要让复核的人知道为什么；写错的注释会让人以为已经停用，其实没有。',
    en: 'Whoever reviews the draft must see why a check was switched off; and a slip in the comment leaves it without effect.',
  },
  bad: () => example(REASON_PLACEHOLDER),
  good: () => example(REASON),
  traps: [
    { zh: '冒号、逗号用全角或半角：都可以。', en: 'Colons and commas of either width.' },
    { zh: '与勾稽无关的其他 HTML 注释：不看。', en: 'Other HTML comments.' },
  ],
};

function directiveDrafts({ ids, reason }: Directive, ruleIds: ReadonlySet<string>): Draft[] {
  const unknown = ids.filter(({ text }) => !ruleIds.has(text)).map((id) => unknownDraft(id, ruleIds));
  if (reason.text !== REASON_PLACEHOLDER) return unknown;
  return [...unknown, { message: format(PLACEHOLDER, { reason: REASON_PLACEHOLDER }), range: reason.range }];
}

function unknownDraft({ text, range }: NamedPlace, ruleIds: ReadonlySet<string>): Draft {
  const near = nearestRules(text, ruleIds);
  const nearest = near.length === 0 ? NOTHING : format(NEAREST, { ids: listed(near) });
  return { message: format(UNKNOWN, { id: quoted(text), nearest }), range };
}
