/** Quick fixes, one action that applies every safe fix, ways to switch a rule off, and the way to a rule's page. */

import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Command,
  type Diagnostic,
  type TextEdit as LspTextEdit,
} from '../protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { format, ruleById, type Lang, type LocalText, type Report } from '../../core';
import type { ClientSupport } from '../clientSupport';
import { SOURCE, TOO_LARGE, type DiagnosticData, type DiagnosticFix } from '../diagnostics';
import type { Feature } from './feature';
import { reopenActions, reopenCommand } from './reopenAction';
import { suppressActions } from './suppressActions';
import { resolveTableAction, TABLE_ACTION_KINDS, tableActions, uriOfAction } from './tableActions';
import { workspaceEdit } from '../workspaceEdit';

/** Kind of the action that applies all safe fixes, so that it can be named for saving. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.gouji`;

const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL, ...TABLE_ACTION_KINDS];

export const codeActionsFeature: Feature = {
  capabilities: (support) =>
    support.codeActions
      ? {
          codeActionProvider: {
            codeActionKinds: [...CODE_ACTION_KINDS],
            ...(support.resolvesActionEdits && { resolveProvider: true }),
          },
        }
      : {},
  register(connection, { guard, find, support, options }) {
    connection.onCodeAction(
      guard.request('textDocument/codeAction', [], async (params: CodeActionParams): Promise<CodeAction[]> => {
        const found = await find(params.textDocument.uri);
        if (!found) return [];
        const { document, settings, report, diagnostics } = found;
        const { lang } = settings;
        const { showRuleCommand } = options;
        const reopen = reopenCommand(document.uri, report, options, lang);
        return codeActions(document, params, { support, lang, showRuleCommand, reopen, report, diagnostics });
      }),
    );
    connection.onCodeActionResolve((action, token) =>
      guard.request('codeAction/resolve', action, async (chosen: CodeAction): Promise<CodeAction> => {
        const uri = uriOfAction(chosen);
        return uri === undefined ? chosen : resolveTableAction(chosen, await find(uri), support);
      })(action, token),
    );
  },
};

const FIX_ALL_TITLE: LocalText = {
  zh: '修正全部格式问题（不改动数字）',
  en: 'Fix all layout slips (numbers stay as they are)',
};

const SHOW_RULE_TITLE: LocalText = { zh: '查看规则说明：{title}', en: 'Show the rule: {title}' };

interface CodeActionContext {
  readonly support: ClientSupport;
  readonly lang: Lang;
  readonly showRuleCommand: string | undefined;
  /** Opens a garbled document anew in the right encoding. */
  readonly reopen: Command | undefined;
  /** The document as read; undefined when it is no report. */
  readonly report: Report | undefined;
  /** All diagnostics of the document as it is now. */
  readonly diagnostics: () => readonly Diagnostic[];
}

/** Actions for the range asked about; `only` of the request narrows their kinds. */
function codeActions(document: TextDocument, params: CodeActionParams, context: CodeActionContext): CodeAction[] {
  const {
    range,
    context: { only, diagnostics },
  } = params;
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const about = carryCurrentData(diagnostics, document.version)
      ? diagnostics
      : context.diagnostics().filter((diagnostic) => touch(diagnostic.range, range));
    actions.push(...reopenActions(context.reopen, about));
    for (const diagnostic of about) actions.push(...quickFixes(document, diagnostic, context));
    if (context.report) actions.push(...suppressActions(document, context.report, about, context));
    actions.push(...showRuleActions(about, context));
  }
  if (wants(only, FIX_ALL)) actions.push(...fixAll(document, context));
  if (context.report)
    actions.push(...tableActions(document, context.report, params, (kind) => wants(only, kind), context));
  return actions;
}

/** Kinds are hierarchical: whoever asks for `source` wants `source.fixAll.gouji` as well. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** Whether the client handed back our diagnostics whole, and as made for the present text. */
function carryCurrentData(diagnostics: readonly Diagnostic[], version: number): boolean {
  const ours = diagnostics.filter(({ source }) => source === SOURCE);
  return ours.length > 0 && ours.every(({ data }) => isData(data) && data.version === version);
}

function isData(value: unknown): value is DiagnosticData {
  return typeof value === 'object' && value !== null && 'version' in value && 'fixes' in value;
}

function fixesOf(diagnostic: Diagnostic): readonly DiagnosticFix[] {
  return isData(diagnostic.data) ? diagnostic.data.fixes : [];
}

function touch(one: Diagnostic['range'], other: Diagnostic['range']): boolean {
  return compare(one.start, other.end) <= 0 && compare(other.start, one.end) <= 0;
}

function compare(one: LspTextEdit['range']['start'], other: LspTextEdit['range']['start']): number {
  return one.line - other.line || one.character - other.character;
}

function quickFixes(document: TextDocument, diagnostic: Diagnostic, context: CodeActionContext): CodeAction[] {
  const fixes = fixesOf(diagnostic);
  const safe = fixes.filter(({ safety }) => safety === 'safe');
  return fixes.map((fix) => {
    const action: CodeAction = {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: workspaceEdit(document, fix.edits, context.support),
    };
    // A preferred action is applied at a keystroke: only where nothing is left to decide.
    if (context.support.preferredActions && safe.length === 1 && fix === safe[0]) action.isPreferred = true;
    return action;
  });
}

function showRuleActions(diagnostics: readonly Diagnostic[], context: CodeActionContext): CodeAction[] {
  const command = context.showRuleCommand;
  if (command === undefined) return [];
  const rules = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.source !== SOURCE || typeof diagnostic.code !== 'string' || diagnostic.code === TOO_LARGE) continue;
    rules.set(diagnostic.code, [...(rules.get(diagnostic.code) ?? []), diagnostic]);
  }
  return [...rules].map(([rule, about]) => {
    const title = format(SHOW_RULE_TITLE, { title: ruleById(rule)?.title ?? rule })[context.lang];
    return { title, kind: CodeActionKind.QuickFix, diagnostics: about, command: { title, command, arguments: [rule] } };
  });
}

function fixAll(document: TextDocument, context: CodeActionContext): CodeAction[] {
  const edits = joinEdits(
    context
      .diagnostics()
      .flatMap(fixesOf)
      .filter(({ safety }) => safety === 'safe'),
  );
  if (edits.length === 0) return [];
  const edit = workspaceEdit(document, edits, context.support);
  return [{ title: FIX_ALL_TITLE[context.lang], kind: FIX_ALL, edit }];
}

/** Edits of all fixes that can be applied together; of fixes that overlap the first wins, the rest wait for its result. */
function joinEdits(fixes: readonly DiagnosticFix[]): LspTextEdit[] {
  const joined: LspTextEdit[] = [];
  for (const { edits } of fixes) {
    if (!edits.some((edit) => joined.some((other) => touch(edit.range, other.range)))) joined.push(...edits);
  }
  return joined;
}
