/** The list of features, and what they offer together. */

import type { ServerCapabilities } from '../protocol';
import type { ClientSupport } from '../clientSupport';
import { checkFileFeature } from './checkFile';
import { codeActionsFeature } from './codeActions';
import { codeLensFeature } from './codeLens';
import { completionFeature } from './completion';
import { definitionFeature } from './definition';
import { documentLinksFeature } from './documentLinks';
import type { Feature } from './feature';
import { foldingFeature } from './folding';
import { formattingFeature } from './formatting';
import { highlightsFeature } from './highlights';
import { hoverFeature } from './hover';
import { inlayHintsFeature } from './inlayHints';
import { newReportFeature } from './newReport';
import { outlineFeature } from './outline';
import { referencesFeature } from './references';
import { selectionRangesFeature } from './selectionRanges';
import { semanticTokensFeature } from './semanticTokens';
import { previewFeature } from './preview';
import { statusFeature } from './status';
import { tableCommandsFeature } from './tableCommands';
import { workspaceSymbolsFeature } from './workspaceSymbols';

export const FEATURES: readonly Feature[] = [
  hoverFeature,
  inlayHintsFeature,
  codeActionsFeature,
  statusFeature,
  newReportFeature,
  completionFeature,
  checkFileFeature,
  previewFeature,
  outlineFeature,
  foldingFeature,
  semanticTokensFeature,
  selectionRangesFeature,
  highlightsFeature,
  definitionFeature,
  referencesFeature,
  workspaceSymbolsFeature,
  documentLinksFeature,
  codeLensFeature,
  tableCommandsFeature,
  formattingFeature,
];

export function featureCapabilities(support: ClientSupport): Partial<ServerCapabilities> {
  return FEATURES.reduce<Partial<ServerCapabilities>>(
    (all, { capabilities }) => ({ ...all, ...capabilities(support) }),
    {},
  );
}
