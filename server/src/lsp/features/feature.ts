/** What an editor feature is to the server: what it offers a client, and the requests it answers. One file a feature. */

import type { Connection, Diagnostic, ServerCapabilities } from '../protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configuration, Finding, Report } from '../../core';
import type { ClientSupport } from '../clientSupport';
import type { Guard } from '../guard';
import type { InitializationOptions } from '../initializationOptions';
import type { Settings } from '../settings';

export interface Feature {
  /** What the client is told at the start; empty where the client cannot use it. */
  readonly capabilities: (support: ClientSupport) => Partial<ServerCapabilities>;
  /** Hangs the feature's handlers on the connection, each inside the guard. */
  readonly register: (connection: Connection, context: FeatureContext) => void;
}

export interface FeatureContext {
  readonly guard: Guard;
  readonly support: ClientSupport;
  readonly options: InitializationOptions;
  /** An open document by its address; undefined for one that is not open. */
  readonly find: (uri: string) => Promise<Found | undefined>;
  /** All open documents. */
  readonly all: () => Promise<readonly Found[]>;
  /** A document that is not open, with this text; of an open one, what is open. */
  readonly findText: (uri: string, text: string) => Promise<Found>;
  /** The settings of no document in particular. */
  readonly generalSettings: () => Promise<Settings>;
  /** Has `listener` called once the client is ready, and again when settings may have changed. */
  readonly onSettings: (listener: SettingsListener) => void;
}

/** ready: the client has said that it is initialized; from then on it may be asked. */
export type SettingsListener = (cause: 'ready' | 'changed') => Promise<void>;

/** A document with its settings and its report, if it is one. */
export interface Found {
  readonly document: TextDocument;
  readonly settings: Settings;
  readonly report: Report | undefined;
  /** What its project says of the body that reports. */
  readonly body: Configuration['body'];
  /** All findings on the report; none on a document that is no report. */
  readonly findings: () => readonly Finding[];
  /** All diagnostics of the document as it is now. */
  readonly diagnostics: () => readonly Diagnostic[];
}
