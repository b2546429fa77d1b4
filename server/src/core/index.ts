/**
 * The core's public face: a table of contents.
 *
 * Text in, data out. Nothing here throws on any string, reads a file or a clock, or knows an editor or a protocol.
 */

export { readReport } from './reading/readReport';
export { checkReport, checkWithSuppressed, type Checked, type CheckOptions, type RuleLevel } from './rules/checkReport';
export {
  CONFIGURATION_FILE,
  NO_CONFIGURATION,
  parseConfiguration,
  placeOfKey,
  type Configuration,
  type ConfigurationProblem,
  type ReadConfiguration,
} from './configuration';
export { RULES, ruleById } from './rules';
export { suppressionEdit } from './suppressions/insertion';
export { hoverAt, type Hover } from './features/hover';
export { inlayHints, type InlayHint, type InlayMode } from './features/inlayHints';
export { tableLenses, type LensKind, type TableLens } from './tables/tableLenses';
export { tableAt, tableNear } from './tables/tableAt';
export { formatTables } from './tables/formatTables';
export { isUntidy, planRewriting, rewriteTable } from './tables/rewriteTable';
export { tidyTables } from './tables/tidyTables';
export { blankTotals, fillTotals } from './tables/fillTotals';
export { fillZeros, zeroCells } from './tables/fillZeros';
export { sentence, upgradeReport, upgradeSummary, type Upgrade } from './tables/upgrade';
export type { Outcome } from './tables/outcome';
export { outlineOf, type OutlineKind, type OutlineNode } from './features/outline';
export { foldsOf, type Fold } from './features/folding';
export { tokensOf, TOKEN_MODIFIERS, TOKEN_TYPES, type Token } from './features/tokens';
export { selectionsAt } from './features/selection';
export { highlightsAt, type Highlight, type HighlightKind } from './features/highlights';
export { definitionAt, type Definition } from './features/definition';
export { referencesAt } from './features/references';
export { reportSymbols, type ReportSymbol } from './features/workspaceSymbols';
export { lawReferencesIn, type LawReference } from './features/lawReferences';
export { lawPageOf } from './features/lawPage';
export { lawTitle } from './features/lawContent';
export { previewHtml } from './preview/previewHtml';
export { previewTitle, printHtml, richText, type RichText } from './preview/preview';
export { reportStatus, type Arithmetic, type ReportStatus, type Verdict } from './features/reportStatus';
export {
  formGrid,
  type FormGrid,
  type GridCell,
  type GridRow,
  type LabelCell,
  type ValueCell,
} from './writing/formGrid';
export { BODY_CHOICES, type BodyChoice, type BodyChoiceText, bodyChoiceOf } from './writing/bodyChoice';
export {
  newReport,
  type NewReportOptions,
  type Refusal,
  type WritingResult,
  type WrittenReport,
} from './writing/newReport';
export { nextYearReport } from './writing/nextYear';
export {
  completionsAt,
  type Completion,
  type CompletionKind,
  type CompletionOptions,
  TRIGGERS,
} from './writing/completion/completion';
export { TABLE_STYLES, type TableStyle, writeTable, type WriteOptions, type WrittenTable } from './writing/writeTable';

export type * from './report';
export type * from './finding';
export type * from './rules/rule';
export * from './forms';
export * from './equations';
export * from './text/source';
export * from './text/localText';
