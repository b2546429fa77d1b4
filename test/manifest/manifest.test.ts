import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

const MANIFEST = readFileSync('package.json', 'utf8');

interface Contributes {
  readonly languages: readonly { readonly id: string; readonly configuration: string }[];
  readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
  readonly jsonValidation: readonly { readonly url: string }[];
  readonly commands: readonly { readonly command: string }[];
}

interface Manifest {
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly contributes: Contributes;
  readonly capabilities: unknown;
}

const manifest = JSON.parse(MANIFEST) as Manifest;

function texts(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

describe('the manifest', () => {
  it('has every text in Chinese and in English, and none too many', () => {
    const used = new Set([...MANIFEST.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ''));
    for (const file of ['package.nls.json', 'package.nls.en.json']) {
      assert.deepEqual(Object.keys(texts(file)).sort(), [...used].sort(), file);
    }
  });

  it('has Chinese as its own language, and English beside it', () => {
    for (const [key, text] of Object.entries(texts('package.nls.json'))) assert.match(text, /\p{Script=Han}/u, key);
    for (const [key, text] of Object.entries(texts('package.nls.en.json'))) assert.match(text, /[a-z]{2}/i, key);
  });

  it('names files that exist', () => {
    const { icon, contributes } = manifest;
    const files = [
      icon,
      ...contributes.grammars.map((g) => g.path),
      ...contributes.languages.map((l) => l.configuration),
      ...contributes.jsonValidation.map((j) => j.url),
    ];
    for (const file of files) assert.ok(existsSync(file), file);
  });

  it('wakes on the three languages a draft can have, and for a preview that a reload left', () => {
    const languages = ['onLanguage:markdown', 'onLanguage:plaintext', 'onLanguage:gouji'];
    assert.deepEqual(manifest.activationEvents, [...languages, 'onWebviewPanel:gouji.preview']);
  });

  it('needs no trust and no files of its own', () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });

  it('names each grammar as the grammar names itself', () => {
    for (const { path, scopeName } of manifest.contributes.grammars) {
      assert.equal((JSON.parse(readFileSync(path, 'utf8')) as { scopeName: string }).scopeName, scopeName);
    }
  });
});
