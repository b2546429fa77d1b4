/** The language client: which documents are sent to the server, and what the server is told at its start. */

import * as vscode from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import { createErrorHandler } from './errors';
import { RULE_SCHEME, RULE_URI_TEMPLATE } from './rulePages';

/** The languages a draft can have; any file system (file, untitled, virtual) is welcome. */
const LANGUAGES = ['gouji', 'markdown', 'plaintext'];

/** Settings shared by a folder of drafts; the server tells what is wrong with them. */
const CONFIGURATION = { pattern: '**/gouji.json' };

/** Documents of the editor's own making, which are no drafts: logs, diffs, commit messages, our rule pages. */
const NO_DRAFTS = new Set([RULE_SCHEME, 'output', 'git', 'gitfs', 'vscode-scm', 'comment', 'walkThroughSnippet']);

export function createClient(context: vscode.ExtensionContext): LanguageClient {
  // Ours, because the client would dispose its own at each restart, and a message still under way would then fail.
  const log = vscode.window.createOutputChannel('勾稽', { log: true });
  context.subscriptions.push(log);
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  return new LanguageClient('gouji', '勾稽', { run, debug: run }, clientOptions(log));
}

function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    outputChannel: log,
    documentSelector: [...LANGUAGES.map((language) => ({ language })), CONFIGURATION],
    initializationOptions: () => ({
      settings: vscode.workspace.getConfiguration().get('gouji'),
      ruleUriTemplate: RULE_URI_TEMPLATE,
      showRuleCommand: 'gouji.showRule',
    }),
    diagnosticCollectionName: 'gouji',
    errorHandler: createErrorHandler(),
    // the log is for those who ask for it; it never takes a clerk's screen
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: {
      onChange: true,
      onTabs: false,
      filter: (document) => NO_DRAFTS.has(document.uri.scheme),
    },
    middleware: {
      didOpen: (document, next) => (NO_DRAFTS.has(document.uri.scheme) ? Promise.resolve() : next(document)),
      didChange: (event, next) => (NO_DRAFTS.has(event.document.uri.scheme) ? Promise.resolve() : next(event)),
      didClose: (document, next) => (NO_DRAFTS.has(document.uri.scheme) ? Promise.resolve() : next(document)),
    },
  };
}
