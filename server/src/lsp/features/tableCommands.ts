/**
 * Commands on the tables of a report, for palettes, menus and code lenses of any client that lets its server apply
 * edits. Each takes one argument, see `TableCommandArguments`, and answers whether the document was changed; what keeps
 * it from that is told to the user.
 */

import {
  MessageType,
  ShowMessageNotification,
  type Connection,
  type ExecuteCommandParams,
  type Position,
} from '../protocol';
import {
  format,
  type LocalText,
  type Report,
  TABLE_IDS,
  TABLE_STYLES,
  type TableId,
  tableNear,
  type TableStyle,
  upgradeReport,
  upgradeSummary,
} from '../../core';
import { toOffset } from '../convert';
import type { Feature, FeatureContext, Found } from './feature';
import { documentEdit, outcomeOf, titleOf, type TableWork, UPGRADE_TITLE, upgradeEdit } from './tableWork';

/** Commands as the protocol names them; the client's palette has commands of its own that call these. */
export const TABLE_COMMANDS = {
  tidy: 'gouji.table.tidy',
  tidyAll: 'gouji.table.tidyAll',
  convert: 'gouji.table.convert',
  fillTotals: 'gouji.table.fillTotals',
  fillZeros: 'gouji.table.fillZeros',
  upgrade: 'gouji.report.upgrade',
} as const;

export interface TableCommandArguments {
  readonly uri: string;
  /** Which table; else the one at `position`. */
  readonly table?: TableId;
  readonly position?: Position;
  /** For `gouji.table.convert`. */
  readonly style?: TableStyle;
}

export interface TableCommandResult {
  readonly applied: boolean;
}

const TEXTS = {
  noReport: { zh: '当前文件不是政府信息公开年度报告', en: 'this document is no annual report' },
  noTable: { zh: '请先把光标放在要处理的表格里', en: 'put the cursor into a table first' },
  refused: { zh: '{title}：{reason}。', en: '{title}: {reason}.' },
  changed: { zh: '文件已有改动，请再试一次。', en: 'The document has changed meanwhile; please try again.' },
  ask: {
    zh: '升级到 2021 年格式，会作以下改动。{summary}。',
    en: 'Upgrading to the form of 2021 makes these changes. {summary}.',
  },
  goOn: { zh: '升级', en: 'Upgrade' },
  look: { zh: '逐表预览', en: 'Preview' },
  cancel: { zh: '取消', en: 'Cancel' },
} satisfies Record<string, LocalText>;

export const tableCommandsFeature: Feature = {
  capabilities: (support) =>
    support.appliesEdits ? { executeCommandProvider: { commands: Object.values(TABLE_COMMANDS) } } : {},
  register: (connection, context) =>
    connection.onExecuteCommand(
      context.guard.request(
        'workspace/executeCommand',
        { applied: false },
        async ({ command, arguments: given }: ExecuteCommandParams): Promise<TableCommandResult> => {
          const args = readArguments(given?.[0]);
          const found = args && (await context.find(args.uri));
          if (!args || !found) return { applied: false };
          return { applied: await execute({ connection, context, found }, command, args) };
        },
      ),
    ),
};

interface Run {
  readonly connection: Connection;
  readonly context: FeatureContext;
  readonly found: Found;
}

/** Reads what a client sent; undefined where it names no document. */
function readArguments(value: unknown): TableCommandArguments | undefined {
  if (typeof value !== 'object' || value === null || !('uri' in value) || typeof value.uri !== 'string')
    return undefined;
  const given: { uri?: unknown; table?: unknown; position?: unknown; style?: unknown } = value;
  const table = TABLE_IDS.find((id) => id === given.table);
  const style = TABLE_STYLES.find((name) => name === given.style);
  return {
    uri: value.uri,
    ...(table && { table }),
    ...(style && { style }),
    ...(isPosition(given.position) && { position: given.position }),
  };
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}

async function execute(run: Run, command: string, args: TableCommandArguments): Promise<boolean> {
  const { report } = run.found;
  if (!report) return tell(run, TEXTS.noReport);
  if (command === TABLE_COMMANDS.upgrade) return upgrade(run, report, args.uri);
  if (command === TABLE_COMMANDS.tidyAll) return apply(run, report, { kind: 'tidyAll' });
  const { position, style = 'pipes' } = args;
  const table = args.table ?? (position && tableNear(report, toOffset(report.source, position)));
  if (table === undefined) return tell(run, TEXTS.noTable);
  switch (command) {
    case TABLE_COMMANDS.tidy:
      return apply(run, report, { kind: 'rewrite', table, style: 'pipes' });
    case TABLE_COMMANDS.convert:
      return apply(run, report, { kind: 'rewrite', table, style });
    case TABLE_COMMANDS.fillTotals:
      return apply(run, report, { kind: 'fillTotals', table });
    case TABLE_COMMANDS.fillZeros:
      return apply(run, report, { kind: 'fillZeros', table });
    default:
      return false;
  }
}

async function apply(run: Run, report: Report, work: TableWork): Promise<boolean> {
  const { connection, context, found } = run;
  const { lang } = found.settings;
  const title = titleOf(work);
  const outcome = outcomeOf(report, work);
  if (outcome.kind === 'refused') return tell(run, format(TEXTS.refused, { title, reason: outcome.reason }));
  const edit = documentEdit(found.document, report, outcome.edits, context.support);
  const { applied } = await connection.workspace.applyEdit({ label: title[lang], edit });
  if (!applied) return tell(run, TEXTS.changed);
  for (const note of outcome.notes) tell(run, format(TEXTS.refused, { title, reason: note }));
  return true;
}

/** Asks before numbers are dropped or put elsewhere; clients that can show the edit before it is made offer that, too. */
async function upgrade(run: Run, report: Report, uri: string): Promise<boolean> {
  const { connection, context, found } = run;
  const { lang } = found.settings;
  const plan = upgradeReport(report);
  if (plan.kind === 'refused') return tell(run, format(TEXTS.refused, { title: UPGRADE_TITLE, reason: plan.reason }));
  const lines = upgradeSummary(plan).map((line, i) => `${i + 1}. ${line[lang]}`);
  const goOn = { title: TEXTS.goOn[lang] };
  const look = { title: TEXTS.look[lang] };
  const choices = [goOn, ...(context.support.changeAnnotations ? [look] : []), { title: TEXTS.cancel[lang] }];
  const { version } = found.document;
  const question = format(TEXTS.ask, { summary: lines.join(lang === 'zh' ? '。' : '. ') })[lang];
  const answer = await connection.window.showWarningMessage(question, ...choices);
  if (answer?.title !== goOn.title && answer?.title !== look.title) return false;
  const now = await context.find(uri);
  if (now?.document.version !== version) return tell(run, TEXTS.changed);
  const isToConfirm = answer.title === look.title;
  const edit = upgradeEdit(found.document, report, plan, context.support, { lang, isToConfirm });
  const { applied } = await connection.workspace.applyEdit({ label: UPGRADE_TITLE[lang], edit });
  return applied;
}

/** Shows a message without waiting for it to be read; false, for an answer that nothing was changed. */
function tell({ connection, found }: Run, text: LocalText): false {
  const message = text[found.settings.lang];
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  return false;
}
