/** Runs TextMate grammars as the editor does: vscode-textmate on the Oniguruma engine. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

export interface GrammarFiles {
  /** Grammar files by scope name. */
  readonly files: ReadonlyMap<string, string>;
  /** Scope names of grammars injected into the one that is loaded. */
  readonly injections?: readonly string[];
}

/** A piece of a line with its scopes, outermost first; the grammar's own scope is left out. */
export interface Piece {
  readonly text: string;
  readonly scopes: readonly string[];
}

let engine: Promise<void> | undefined;

export async function loadGrammar(scope: string, { files, injections = [] }: GrammarFiles): Promise<IGrammar> {
  engine ??= loadWASM(readFileSync(createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm')));
  await engine;
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new OnigScanner(sources),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: (name) => {
      const file = files.get(name);
      return Promise.resolve(file === undefined ? null : parseRawGrammar(readFileSync(file, 'utf8'), file));
    },
    getInjections: (name) => (name === scope ? [...injections] : undefined),
  });
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`no grammar for ${scope}`);
  return grammar;
}

/** The pieces of a text that have a scope beside the grammar's own. */
export function pieces(grammar: IGrammar, text: string): Piece[] {
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes: scopes.slice(1) }))
      .filter(({ scopes }) => scopes.length > 0);
  });
}
