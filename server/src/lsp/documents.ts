/** The open documents, and what was read from each: analysed at most once a version, forgotten with the document. */

import { TextDocuments, type TextDocumentContentChangeEvent } from './protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkReport, readReport, type Configuration, type Finding, type Report } from '../core';
import type { Log } from './log';
import type { Settings } from './settings';

/** Above this many UTF-16 code units a document is not checked; a report has some ten thousand. */
export const MAX_LENGTH = 5_000_000;

/** Enough of a document that is too large to tell whether it would be a report. */
const PEEK_LENGTH = 100_000;

export interface Documents {
  readonly open: TextDocuments<TextDocument>;
  /** The document as read, or why it was not. */
  readonly read: (document: TextDocument) => Reading;
  /**
   * What the rules say; nothing on a document that is no report. The project's configuration is shared by all who work
   * on it, settings are one person's: its levels win.
   */
  readonly findings: (document: TextDocument, settings: Settings, configuration: Configuration) => readonly Finding[];
}

/** tooLarge: begins like a report but is beyond the limit. other: no report, nothing to say. */
export type Reading = { readonly kind: 'report'; readonly report: Report } | { readonly kind: 'tooLarge' | 'other' };

interface Analysis {
  readonly reading: Reading;
  checked?: Checked;
}

interface Checked {
  readonly settings: Settings;
  readonly configuration: Configuration;
  readonly findings: readonly Finding[];
}

export function createDocuments(log: Log): Documents {
  const analyses = new WeakMap<TextDocument, Analysis>();

  const open = new TextDocuments<TextDocument>({
    create: (uri, languageId, version, text) =>
      TextDocument.create(uri, languageId, version, typeof text === 'string' ? text : ''),
    update(document, changes, version) {
      analyses.delete(document);
      if (changes.every(isChange)) return TextDocument.update(document, [...changes], version);
      // Out of step with the editor, every further place would be wrong: better to know nothing of this document.
      log.error({
        zh: '编辑器发来的改动无法执行，请重新打开文件',
        en: 'a change sent by the editor cannot be applied, please reopen the file',
      });
      return TextDocument.create(document.uri, document.languageId, version, '');
    },
  });

  function analyse(document: TextDocument): Analysis {
    const cached = analyses.get(document);
    if (cached) return cached;
    const analysis: Analysis = { reading: read(document.getText(), isExpected(document)) };
    analyses.set(document, analysis);
    return analysis;
  }

  return {
    open,
    read: (document) => analyse(document).reading,
    findings(document, settings, configuration) {
      const analysis = analyse(document);
      const { reading, checked } = analysis;
      if (reading.kind !== 'report') return [];
      if (checked?.settings === settings && checked.configuration === configuration) return checked.findings;
      const levels = { ...settings.rules, ...configuration.levels };
      const findings = checkReport(reading.report, { levels, body: configuration.body });
      analysis.checked = { settings, configuration, findings };
      return findings;
    },
  };
}

/** Names of reports, as in the patterns of the language `gouji`. */
const REPORT_NAME = /年度报告|年报/;

/** True for a document that is a report by its language or its name, whatever its text shows. */
export function isExpected({ languageId, uri }: TextDocument): boolean {
  return languageId === 'gouji' || REPORT_NAME.test(fileName(uri));
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function read(text: string, expected: boolean): Reading {
  if (text.length > MAX_LENGTH) return { kind: readReport(text.slice(0, PEEK_LENGTH)).isReport ? 'tooLarge' : 'other' };
  const report = readReport(text, { expected });
  return report.isReport ? { kind: 'report', report } : { kind: 'other' };
}

function isChange(change: TextDocumentContentChangeEvent): boolean {
  if (typeof change.text !== 'string') return false;
  if (!('range' in change)) return true;
  const { start, end } = change.range;
  return [start.line, start.character, end.line, end.character].every((value) => Number.isInteger(value) && value >= 0);
}
