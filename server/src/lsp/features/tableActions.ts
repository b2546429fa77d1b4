/**
 * Code actions on the table under the cursor. What they would write is worked out and read again when one is chosen, in
 * clients that allow it; a table that cannot be rewritten shows its reason where a client can show one.
 */

import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionParams } from '../protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  blankTotals,
  isUntidy,
  type Lang,
  type LocalText,
  planRewriting,
  type Report,
  TABLE_STYLES,
  tableAt,
  type TableId,
  upgradeReport,
  zeroCells,
} from '../../core';
import type { ClientSupport } from '../clientSupport';
import { toOffset } from '../convert';
import type { Found } from './feature';
import { TABLE_COMMANDS, type TableCommandArguments } from './tableCommands';
import { documentEdit, outcomeOf, titleOf, type TableWork, UPGRADE_TITLE } from './tableWork';

const REFACTOR = `${CodeActionKind.RefactorRewrite}.gouji`;
const TIDY_ALL = 'source.tidyTables.gouji';
const UPGRADE = `${REFACTOR}.upgrade`;

/** Kinds of the actions of this file. */
export const TABLE_ACTION_KINDS: readonly string[] = [REFACTOR, TIDY_ALL];

/** Travels with an action until it is chosen. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly work: TableWork;
}

interface ActionContext {
  readonly support: ClientSupport;
  readonly lang: Lang;
}

/** Actions for the place asked about; `wants` tells whether the client asks for a kind. */
export function tableActions(
  document: TextDocument,
  report: Report,
  { range, context: { triggerKind, only } }: CodeActionParams,
  wants: (kind: string) => boolean,
  context: ActionContext,
): CodeAction[] {
  // they are always there in a table: a light bulb on each of its lines would hide the bulbs that mean something
  if (triggerKind === CodeActionTriggerKind.Automatic && !only) return [];
  const actions: CodeAction[] = [];
  const table = tableAt(report, toOffset(report.source, range.start));
  if (table !== undefined) {
    for (const { kind, work, disabled } of worksOn(report, table)) {
      if (!wants(kind)) continue;
      if (disabled === undefined) actions.push(...action(document, report, kind, work, context));
      else if (context.support.disabledActions)
        actions.push({ title: titleOf(work)[context.lang], kind, disabled: { reason: disabled[context.lang] } });
    }
  }
  // only for those who ask for it by name or see it listed: it rewrites three tables at once
  if (wants(TIDY_ALL) && only) actions.push(...tidyAll(document, report, context));
  if (wants(UPGRADE)) actions.push(...upgrade(document, report, context));
  return actions;
}

/** The action with its edit, for a client that has chosen it; without one where the document has changed since. */
export function resolveTableAction(action: CodeAction, found: Found | undefined, support: ClientSupport): CodeAction {
  const data = readData(action.data);
  const report = found?.report;
  if (!data || !report || found.document.version !== data.version) return action;
  const outcome = outcomeOf(report, data.work);
  if (outcome.kind === 'refused') return action;
  return { ...action, edit: documentEdit(found.document, report, outcome.edits, support) };
}

/** Address of the document of an action that waits for its edit; undefined for other actions. */
export function uriOfAction(action: CodeAction): string | undefined {
  return readData(action.data)?.uri;
}

function readData(data: unknown): ActionData | undefined {
  const isOurs = typeof data === 'object' && data !== null && 'uri' in data && 'version' in data && 'work' in data;
  return isOurs ? (data as ActionData) : undefined;
}

interface Offer {
  readonly kind: string;
  readonly work: TableWork;
  /** Why it cannot be done. */
  readonly disabled?: LocalText;
}

function worksOn(report: Report, table: TableId): Offer[] {
  const offers: Offer[] = [];
  for (const style of TABLE_STYLES) {
    const plan = planRewriting(report, table, style);
    const kind = style === 'pipes' ? `${REFACTOR}.tidy` : `${REFACTOR}.convert.${style}`;
    const work: TableWork = { kind: 'rewrite', table, style };
    if (plan.kind === 'edit' && !plan.isClean) offers.push({ kind, work });
    if (plan.kind === 'refused') offers.push({ kind, work, disabled: plan.reason });
  }
  if (blankTotals(report, table).sums.size > 0)
    offers.push({ kind: `${REFACTOR}.fillTotals`, work: { kind: 'fillTotals', table } });
  if (zeroCells(report, table).length > 0)
    offers.push({ kind: `${REFACTOR}.fillZeros`, work: { kind: 'fillZeros', table } });
  return offers;
}

/** None where it would turn out that there is nothing to do. */
function action(
  document: TextDocument,
  report: Report,
  kind: string,
  work: TableWork,
  { support, lang }: ActionContext,
): CodeAction[] {
  const title = titleOf(work)[lang];
  if (support.resolvesActionEdits) {
    const data: ActionData = { uri: document.uri, version: document.version, work };
    return [{ title, kind, data }];
  }
  const outcome = outcomeOf(report, work);
  if (outcome.kind === 'refused') return [];
  return [{ title, kind, edit: documentEdit(document, report, outcome.edits, support) }];
}

function tidyAll(document: TextDocument, report: Report, context: ActionContext): CodeAction[] {
  const isMessy = Object.values(report.tables).some((table) => isUntidy(report, table.id));
  return isMessy ? action(document, report, TIDY_ALL, { kind: 'tidyAll' }, context) : [];
}

/** Through its command, which asks before numbers are dropped; none in clients where it could not. */
function upgrade(document: TextDocument, report: Report, { support, lang }: ActionContext): CodeAction[] {
  if (!support.appliesEdits || upgradeReport(report).kind === 'refused') return [];
  const args: TableCommandArguments = { uri: document.uri };
  const title = UPGRADE_TITLE[lang];
  return [{ title, kind: UPGRADE, command: { title, command: TABLE_COMMANDS.upgrade, arguments: [args] } }];
}
