/** One client's session: puts documents, settings and features together and hangs them on the connection. */

import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
  type DidChangeConfigurationParams,
  type WorkspaceFoldersChangeEvent,
} from './protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIGURATION_FILE, RULES } from '../core';
import type { ClientSupport } from './clientSupport';
import { configurationDiagnostics, isConfiguration } from './configurationDiagnostics';
import { diagnose } from './diagnostics';
import { createDocuments, type Documents } from './documents';
import type { Environment } from './environment';
import { FEATURES } from './features';
import type { FeatureContext, Found, SettingsListener } from './features/feature';
import type { Guard } from './guard';
import type { InitializationOptions } from './initializationOptions';
import type { Log } from './log';
import { createPace, type Pace } from './pace';
import { createProjectConfiguration, type ProjectConfiguration } from './projectConfiguration';
import type { Settings } from './settings';
import { createSettingsStore, type SettingsStore } from './settingsStore';
import { registerPull, registerPush, type Validator } from './validator';

export interface SessionOptions {
  readonly connection: Connection;
  readonly environment: Environment;
  readonly log: Log;
  readonly guard: Guard;
  readonly support: ClientSupport;
  readonly options: InitializationOptions;
  readonly locale: string | undefined;
  /** Addresses of the workspace's folders. */
  readonly folders: readonly string[];
}

interface Session extends SessionOptions {
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly configuration: ProjectConfiguration;
  readonly ruleIds: ReadonlySet<string>;
  readonly pace: Pace;
  /** Features that are told of settings. */
  readonly listeners: SettingsListener[];
}

export function startSession(options: SessionOptions): void {
  const { connection, environment, log, support, folders } = options;
  const ruleIds: ReadonlySet<string> = new Set(RULES.map((rule) => rule.id));
  const documents = createDocuments(log);
  const settings = createSettingsStore({
    connection,
    environment,
    log,
    context: { locale: options.locale, ruleIds },
    initial: options.options.settings,
    canAsk: support.configuration,
  });
  const configuration = createProjectConfiguration({ environment, log, ruleIds, folders });
  const pace = createPace(environment, (uri) => validator.viewChanged(uri));
  const session: Session = { ...options, documents, settings, configuration, ruleIds, pace, listeners: [] };
  const validator = registerValidator(session);
  followDocuments(session, validator);
  followSettings(session, validator);
  followConfiguration(session, validator);
  askForChanges(session, validator);
  answerRequests(session);
}

function registerValidator(session: Session): Validator {
  const { connection, environment, guard, settings, documents, support, pace } = session;
  const options = {
    connection,
    environment,
    guard,
    settings,
    current: (uri: string) => documents.open.get(uri),
    diagnose: (document: TextDocument) => {
      const known = settings.of(document.uri);
      return isConfiguration(document)
        ? configurationDiagnostics(document, session.ruleIds, known.lang)
        : diagnose(document, known, session, (findings) => pace.visible(document.uri, findings));
    },
  };
  return support.pullDiagnostics
    ? registerPull({ ...options, canRefresh: support.refreshesDiagnostics })
    : registerPush(options);
}

function followDocuments(session: Session, validator: Validator): void {
  const { connection, environment, documents, settings, configuration, guard, pace } = session;
  // A client that pulls and cannot be asked to pull again would never see what was held back.
  const canWait = !session.support.pullDiagnostics || session.support.refreshesDiagnostics;
  const fresh = new WeakSet<TextDocument>();
  documents.open.onDidOpen(({ document }) => {
    fresh.add(document);
    // The first question about the document will need both: the client may take its time to answer, or to ask.
    void settings.load(document.uri);
    environment.schedule(() => readIfOpen(session, document), 0);
  });
  documents.open.onDidChangeContent(
    guard.notification('textDocument/didChange', ({ document }: { document: TextDocument }) => {
      // Nobody is typing yet in a document that was just opened: no reason to wait.
      const isFresh = fresh.delete(document);
      const { delay, settleDelay } = settings.of(document.uri);
      if (!isFresh && canWait) pace.changed(document.uri, settleDelay);
      validator.documentChanged(document, isFresh ? 0 : delay);
    }),
  );
  documents.open.onDidSave(
    guard.notification('textDocument/didSave', ({ document }: { document: TextDocument }) => {
      pace.saved(document.uri);
    }),
  );
  documents.open.onDidClose(
    guard.notification('textDocument/didClose', ({ document }: { document: TextDocument }) => {
      validator.documentClosed(document);
      pace.closed(document.uri);
      settings.forget(document.uri);
      configuration.forget(document.uri);
    }),
  );
  documents.open.listen(connection);
}

/** What was read is kept until the document changes. */
function readIfOpen({ documents }: Session, document: TextDocument): void {
  if (documents.open.get(document.uri) === document && !isConfiguration(document)) documents.read(document);
}

function followSettings(session: Session, validator: Validator): void {
  const { connection, documents, settings, guard, support } = session;
  connection.onDidChangeConfiguration(
    guard.notification('workspace/didChangeConfiguration', async (params: DidChangeConfigurationParams) => {
      const isOther = await settings.reload(params.settings, documents.open.keys());
      await tellListeners(session, 'changed');
      if (!isOther) return;
      validator.settingsChanged(documents.open.all());
      if (support.refreshesInlayHints) await connection.languages.inlayHint.refresh();
      // a rule that was switched off says no longer which cells are wrong
      if (support.refreshesSemanticTokens) await connection.languages.semanticTokens.refresh();
    }),
  );
}

async function tellListeners({ listeners }: Session, cause: 'ready' | 'changed'): Promise<void> {
  for (const listener of listeners) await listener(cause);
}

/** Looks for the configuration again when its file changes. */
function followConfiguration({ connection, documents, configuration, guard }: Session, validator: Validator): void {
  connection.onDidChangeWatchedFiles(
    guard.notification('workspace/didChangeWatchedFiles', () => {
      if (configuration.reload(documents.open.keys())) validator.settingsChanged(documents.open.all());
    }),
  );
}

/** What only an initialized client may be asked: to tell of changes to settings, to configuration files, to folders. */
function askForChanges(session: Session, validator: Validator): void {
  const { connection, guard, support } = session;
  connection.onInitialized(
    guard.notification('initialized', async () => {
      if (support.workspaceFolders) followFolders(session, validator);
      if (support.configuration && support.registersConfigurationChange) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'gouji' });
      }
      if (support.watchesFiles) {
        const watchers = [{ globPattern: `**/${CONFIGURATION_FILE}` }];
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      await tellListeners(session, 'ready');
    }),
  );
}

/** Looks for configurations again when the workspace's folders change: none is looked for above them. */
function followFolders({ connection, documents, configuration, guard, folders }: Session, validator: Validator): void {
  const open = new Set(folders);
  connection.workspace.onDidChangeWorkspaceFolders(
    guard.notification('workspace/didChangeWorkspaceFolders', ({ added, removed }: WorkspaceFoldersChangeEvent) => {
      for (const { uri } of removed) open.delete(uri);
      for (const { uri } of added) open.add(uri);
      configuration.setFolders([...open]);
      if (configuration.reload(documents.open.keys())) validator.settingsChanged(documents.open.all());
    }),
  );
}

function answerRequests(session: Session): void {
  const { connection, guard, support, options, documents } = session;
  const all = async (): Promise<Found[]> => {
    const found = await Promise.all(documents.open.keys().map((uri) => find(session, uri)));
    return found.filter((one) => one !== undefined);
  };
  const context: FeatureContext = {
    guard,
    support,
    options,
    find: (uri) => find(session, uri),
    all,
    findText: (uri, text) => findText(session, uri, text),
    generalSettings: () => session.settings.general(),
    onSettings: (listener) => session.listeners.push(listener),
  };
  for (const feature of FEATURES) feature.register(connection, context);
}

async function find(session: Session, uri: string): Promise<Found | undefined> {
  const { documents, settings } = session;
  if (!documents.open.get(uri)) return undefined;
  const known = await settings.load(uri);
  const document = documents.open.get(uri);
  return document && foundOf(session, document, known);
}

async function findText(session: Session, uri: string, text: string): Promise<Found> {
  const { documents, settings, configuration } = session;
  const known = await settings.load(uri);
  const open = documents.open.get(uri);
  const shown = open && foundOf(session, open, known);
  // a file that is on view in the wrong encoding is better read from its bytes
  if (shown && shown.report?.encodingDamage?.reopenAs === undefined) return shown;
  const found = foundOf(session, TextDocument.create(uri, '', 0, text), known);
  // whole folders pass by here: nothing of them is kept
  settings.forget(uri);
  configuration.forget(uri);
  return found;
}

function foundOf(session: Session, document: TextDocument, settings: Settings): Found {
  const { documents, configuration } = session;
  const reading = documents.read(document);
  const project = configuration.of(document.uri);
  return {
    document,
    settings,
    report: reading.kind === 'report' ? reading.report : undefined,
    body: project.body,
    findings: () => documents.findings(document, settings, project),
    diagnostics: () => diagnose(document, settings, session) ?? [],
  };
}
