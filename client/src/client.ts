/** What every kind of language client has in common: which documents go to the server, and what it is told at its start. */

import * as vscode from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import { REOPEN_COMMAND } from './commands/reopen';
import { createErrorHandler } from './errors';
import { PREVIEW_COMMAND } from './preview';
import { LAW_URI_TEMPLATE, PAGE_SCHEMES, RULE_URI_TEMPLATE } from './pages';

/** The languages a draft can have; any file system (file, untitled, virtual) is welcome. */
const LANGUAGES = ['gouji', 'markdown', 'plaintext'];

/** Settings shared by a folder of drafts; the server tells what is wrong with them. */
const CONFIGURATION = { pattern: '**/gouji.json' };

/** Documents of the editor's own making, which are no drafts: logs, diffs, commit messages, our pages. */
const NO_DRAFTS = new Set([...PAGE_SCHEMES, 'output', 'git', 'gitfs', 'vscode-scm', 'comment', 'walkThroughSnippet']);

export function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    outputChannel: log,
    documentSelector: [...LANGUAGES.map((language) => ({ language })), CONFIGURATION],
    initializationOptions: () => ({
      settings: currentSettings(),
      ruleUriTemplate: RULE_URI_TEMPLATE,
      lawUriTemplate: LAW_URI_TEMPLATE,
      showRuleCommand: 'gouji.showRule',
      previewCommand: PREVIEW_COMMAND,
      reopenCommand: REOPEN_COMMAND,
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

/** Our section as plain data: the editor hands out a proxy, which cannot be sent to a worker. */
function currentSettings(): unknown {
  return JSON.parse(JSON.stringify(vscode.workspace.getConfiguration().get('gouji') ?? {}));
}
