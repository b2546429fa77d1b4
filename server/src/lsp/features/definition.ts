/** Go to definition: number of the text → cell, total → addends, group → rows, reference → page of the law. */

import type { DefinitionLink, DefinitionParams, Location, Range } from '../protocol';
import { definitionAt, lawPageOf, type Definition, type Report } from '../../core';
import { toLspRange, toOffset } from '../convert';
import { lawUri } from '../initializationOptions';
import type { Feature } from './feature';

export const definitionFeature: Feature = {
  capabilities: ({ definition }) => (definition === undefined ? {} : { definitionProvider: true }),
  register: (connection, { guard, find, support, options }) =>
    connection.onDefinition(
      guard.request(
        'textDocument/definition',
        null,
        async ({ textDocument, position }: DefinitionParams): Promise<Location[] | DefinitionLink[] | null> => {
          const found = await find(textDocument.uri);
          if (!found?.report) return null;
          const { report, body } = found;
          const definition = definitionAt(report, body, toOffset(report.source, position));
          if (definition === undefined) return null;
          const places = placesOf(report, definition, textDocument.uri, options.lawUriTemplate);
          if (support.definition !== 'links') return places;
          const origin = toLspRange(report.source, definition.origin);
          return places.map((place) => toLink(place, origin));
        },
      ),
    ),
};

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function placesOf(
  report: Report,
  { targets, law }: Definition,
  uri: string,
  lawUriTemplate: string | undefined,
): Location[] {
  const page = law === undefined ? undefined : lawPageOf(law.ref);
  if (page !== undefined && lawUriTemplate !== undefined) return [{ uri: lawUri(lawUriTemplate, page), range: TOP }];
  return targets.map((target) => ({ uri, range: toLspRange(report.source, target) }));
}

function toLink({ uri, range }: Location, origin: Range): DefinitionLink {
  return { originSelectionRange: origin, targetUri: uri, targetRange: range, targetSelectionRange: range };
}
