/** What can be done to the tables of a report, as code actions and commands alike: names, and the edits behind them. */

import type { TextEdit as LspTextEdit, WorkspaceEdit } from '../protocol';
import {
  fillTotals,
  fillZeros,
  type Lang,
  type LocalText,
  type Outcome,
  type Report,
  rewriteTable,
  sentence,
  type TableId,
  type TableStyle,
  tidyTables,
  type Upgrade,
} from '../../core';
import type { ClientSupport } from '../clientSupport';
import { toLspTextEdit } from '../convert';
import { workspaceEdit } from '../workspaceEdit';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Something to be done to one table, or to all of them. */
export type TableWork =
  | { readonly kind: 'rewrite'; readonly table: TableId; readonly style: TableStyle }
  | { readonly kind: 'fillTotals' | 'fillZeros'; readonly table: TableId }
  | { readonly kind: 'tidyAll' };

const TITLES = {
  pipes: { zh: '整理表格', en: 'Tidy table' },
  html: { zh: '转换表格：改为 HTML 表格', en: 'Convert table to HTML' },
  tabs: { zh: '转换表格：改为制表符分隔（可粘贴到 Excel）', en: 'Convert table to tab-separated text (for Excel)' },
  fillTotals: { zh: '填写合计', en: 'Fill in totals' },
  fillZeros: { zh: '空白补 0', en: 'Write 0 into blank cells' },
  tidyAll: { zh: '整理全部表格', en: 'Tidy all tables' },
} satisfies Record<string, LocalText>;

export const UPGRADE_TITLE: LocalText = { zh: '升级到 2021 年格式', en: 'Upgrade to the form of 2021' };

export function titleOf(work: TableWork): LocalText {
  return TITLES[work.kind === 'rewrite' ? work.style : work.kind];
}

/** The edits of some work, or why there are none. */
export function outcomeOf(report: Report, work: TableWork): Outcome {
  switch (work.kind) {
    case 'rewrite':
      return rewriteTable(report, work.table, work.style);
    case 'fillTotals':
      return fillTotals(report, work.table);
    case 'fillZeros':
      return fillZeros(report, work.table);
    case 'tidyAll':
      return tidyTables(report);
  }
}

/** Edits of the core as edits of the document's present version. */
export function documentEdit(
  document: TextDocument,
  report: Report,
  edits: Extract<Outcome, { kind: 'edits' }>['edits'],
  support: ClientSupport,
): WorkspaceEdit {
  return workspaceEdit(
    document,
    edits.map((edit): LspTextEdit => toLspTextEdit(report.source, edit)),
    support,
  );
}

/**
 * The edits of an upgrade. `isToConfirm`: each is to be confirmed where the client knows how to ask, with what moves
 * where shown beside it.
 */
export function upgradeEdit(
  document: TextDocument,
  report: Report,
  { steps }: Upgrade & { readonly kind: 'upgrade' },
  support: ClientSupport,
  { lang, isToConfirm }: { readonly lang: Lang; readonly isToConfirm: boolean },
): WorkspaceEdit {
  if (!isToConfirm || !support.changeAnnotations || !support.versionedEdits)
    return documentEdit(
      document,
      report,
      steps.map((step) => step.edit),
      support,
    );
  const { uri, version } = document;
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: steps.map((step) => ({ ...toLspTextEdit(report.source, step.edit), annotationId: step.table })),
      },
    ],
    changeAnnotations: Object.fromEntries(
      steps.map(({ table, title, remarks }) => [
        table,
        { label: title[lang], description: sentence(remarks)[lang], needsConfirmation: true },
      ]),
    ),
  };
}
