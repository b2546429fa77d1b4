/** A suppression comment for a rule that has nothing to say there. */

import { FORM_IDS } from '../../forms';
import type { Unused } from '../../suppressions/suppress';
import { format } from '../../text/localText';
import { exampleReport } from '../examples';
import type { Draft, Rule, RuleDocs } from '../rule';

const UNUSED_BLOCK = {
  zh: '停用了“{rule}”，但下面的表格或段落并没有这项问题；可以删去这条停用注释',
  en: '{rule} is switched off, but finds nothing in the table or paragraph below; the suppression can go',
};
const UNUSED_FILE = {
  zh: '停用了“{rule}”，但全文并没有这项问题；可以删去这条停用注释',
  en: '{rule} is switched off, but finds nothing in the text; the suppression can go',
};
const REMOVE = { zh: '删去这条停用注释', en: 'Remove this suppression' };

const TABLE = '| 行政复议 |  |  |  |  | 行政诉讼 |';
const COMMENT = '<!-- gouji-disable cell/blank: 未发生的事项按本机关惯例留空 -->';

export const unusedSuppression: Rule = {
  id: 'suppression/unused',
  title: { zh: '停用注释没有用处', en: 'A suppression without effect' },
  severity: 'info',
  pace: 'settled',
  forms: FORM_IDS,
  basis: [],
  // what was suppressed is known only when all rules have spoken: see unusedDrafts
  check: () => [],
};

export const docs: RuleDocs = {
  what: {
    zh: '停用注释所指的检查，在下面的表格或段落（或全文）里并没有发现问题。',
    en: 'The rule that a suppression names finds nothing in the table or paragraph below it, or in the whole text.',
  },
  why: {
    zh: '问题已经改好，或注释写错了地方。留着没有用的停用注释，以后再出同样的错就不会提示。',
    en: 'The slip has been mended, or the comment stands in the wrong place. Left there, it would hide the same slip next time.',
  },
  bad: () => exampleReport({ replace: [[TABLE, `${COMMENT}\n${TABLE}`]] }),
  good: () => exampleReport(),
  traps: [
    {
      zh: '该项检查已在设置或 gouji.json 中关闭：不报。',
      en: 'The rule is switched off in the settings or in gouji.json.',
    },
    { zh: '注释中写错的编号：另报“停用注释写法有误”。', en: 'An unknown id, which has a finding of its own.' },
  ],
};

/** The rule's findings, made from what the suppressions of a text did. */
export function unusedDrafts(unused: readonly Unused[]): Draft[] {
  return unused.map(({ directive, rule }) => ({
    message: format(directive.scope === 'file' ? UNUSED_FILE : UNUSED_BLOCK, { rule: rule.text }),
    range: rule.range,
    fixes:
      directive.ids.length > 1
        ? []
        : [{ title: REMOVE, safety: 'ask', edits: [{ range: directive.range, newText: '' }] }],
  }));
}
