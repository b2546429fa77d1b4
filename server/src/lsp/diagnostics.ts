/** Findings as the protocol's diagnostics. */

import { DiagnosticSeverity, type Diagnostic, type TextEdit as LspTextEdit } from './protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { format, type Finding, type FixSafety, type Lang, type SourceText } from '../core';
import type { ClientSupport } from './clientSupport';
import { toLspRange, toLspSeverity, toLspTextEdit } from './convert';
import { MAX_LENGTH, type Documents } from './documents';
import { ruleUri, type InitializationOptions } from './initializationOptions';
import type { ProjectConfiguration } from './projectConfiguration';
import type { Settings } from './settings';

/** Name of the tool beside each finding. */
export const SOURCE = '勾稽';

/** Code of the one diagnostic that is no rule's: the document is beyond the size limit. */
export const TOO_LARGE = 'document/too-large';

/** Travels with a diagnostic, so that its quick fixes need no second look at the text. */
export interface DiagnosticData {
  /** Version of the document the edits were made for. */
  readonly version: number;
  readonly fixes: readonly DiagnosticFix[];
}

export interface DiagnosticFix {
  readonly title: string;
  readonly safety: FixSafety;
  readonly edits: readonly LspTextEdit[];
}

export interface DiagnosticContext {
  readonly documents: Documents;
  readonly support: ClientSupport;
  readonly options: InitializationOptions;
  readonly configuration: ProjectConfiguration;
}

/** Diagnostics of a document as it is now, all or those that `choose` keeps; undefined when it is no report. */
export function diagnose(
  document: TextDocument,
  settings: Settings,
  context: DiagnosticContext,
  choose: (findings: readonly Finding[]) => readonly Finding[] = (findings) => findings,
): Diagnostic[] | undefined {
  const reading = context.documents.read(document);
  switch (reading.kind) {
    case 'other':
      return undefined;
    case 'tooLarge':
      return [tooLarge(document, settings.lang)];
    case 'report':
      return choose(context.documents.findings(document, settings, context.configuration.of(document.uri))).map(
        (finding) => toDiagnostic(finding, reading.report.source, document, settings.lang, context),
      );
  }
}

function toDiagnostic(
  finding: Finding,
  source: SourceText,
  { uri, version }: TextDocument,
  lang: Lang,
  { support, options }: DiagnosticContext,
): Diagnostic {
  const data: DiagnosticData = {
    version,
    fixes: finding.fixes.map((fix) => ({
      title: fix.title[lang],
      safety: fix.safety,
      edits: fix.edits.map((edit) => toLspTextEdit(source, edit)),
    })),
  };
  const diagnostic: Diagnostic = {
    range: toLspRange(source, finding.range),
    severity: toLspSeverity(finding.severity),
    code: finding.rule,
    source: SOURCE,
    message: finding.message[lang],
    data,
  };
  if (support.codeDescription && options.ruleUriTemplate !== undefined) {
    diagnostic.codeDescription = { href: ruleUri(options.ruleUriTemplate, finding.rule) };
  }
  if (support.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((place) => ({
      location: { uri, range: toLspRange(source, place.range) },
      message: place.message[lang],
    }));
  }
  return diagnostic;
}

function tooLarge(document: TextDocument, lang: Lang): Diagnostic {
  const message = format(
    {
      zh: '文件过大（{length} 字符，上限 {limit}），未作核对。请把年度报告单独存为一个文件。',
      en: 'The file is too large ({length} characters, limit {limit}) and was not checked. Save the annual report as a file of its own.',
    },
    { length: document.getText().length, limit: MAX_LENGTH },
  );
  const start = { line: 0, character: 0 };
  const data: DiagnosticData = { version: document.version, fixes: [] };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    code: TOO_LARGE,
    source: SOURCE,
    message: message[lang],
    data,
  };
}
