/** The list of features, and what they offer together. */

import type { ServerCapabilities } from 'vscode-languageserver';
import type { ClientSupport } from '../clientSupport';
import { codeActionsFeature } from './codeActions';
import type { Feature } from './feature';
import { hoverFeature } from './hover';
import { inlayHintsFeature } from './inlayHints';
import { statusFeature } from './status';

export const FEATURES: readonly Feature[] = [hoverFeature, inlayHintsFeature, codeActionsFeature, statusFeature];

export function featureCapabilities(support: ClientSupport): Partial<ServerCapabilities> {
  return FEATURES.reduce<Partial<ServerCapabilities>>(
    (all, { capabilities }) => ({ ...all, ...capabilities(support) }),
    {},
  );
}
