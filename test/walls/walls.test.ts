import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { type Import, readSource, ROOT, sourceFiles, type SourceFile } from './sources';

const SERVER = sourceFiles('server/src');
const CLIENT = sourceFiles('client/src');
const PRODUCT = [...SERVER, ...CLIENT];

const FORMS = 'server/src/core/forms/';
const RULES = 'server/src/core/rules/';
const PACKAGE_JSON = 'package.json';

/** Rooms of the server, and the rooms each may take something from. `core ← host ← lsp, cli`. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  host: ['host', 'core'],
  lsp: ['lsp', 'host', 'core'],
  cli: ['cli', 'host', 'core'],
};

/** Packages a room may use; Node's own modules are another matter. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^get-east-asian-width$/,
  host: /^tinyglobby$/,
  lsp: /^vscode-languageserver(?:$|[-/])/,
  cli: /^tinyglobby$/,
  client: /^(?:vscode|vscode-languageclient)(?:\/|$)/,
};

/** What the core must not know of: clock, chance, surroundings. */
const AMBIENT = [
  ...['process', 'Buffer', 'console', 'Date', 'performance', 'crypto', 'globalThis', 'global', 'window', 'self'],
  ...[
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'require',
    'import.meta',
    '__dirname',
    '__filename',
  ],
];

const NETWORK_NAMES = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'];
const NETWORK_MODULES = ['http', 'https', 'http2', 'net', 'dns', 'dns/promises', 'tls', 'dgram', 'quic', 'inspector'];
const CODE_FROM_TEXT = ['eval', 'Function'];
const CODE_FROM_TEXT_MODULES = ['vm', 'child_process', 'repl', 'cluster', 'module'];

/** Runs the command's own bundle from compiled code; the one place that may. */
const RUNS_OWN_BUNDLE = 'server/src/cli/codeCache.ts';

const LONGEST_FILE = 400;

function roomOf(file: string): string {
  const [side, , room = ''] = file.split('/');
  return side === 'client' ? 'client' : room.replace(/\.ts$/, '');
}

/** Each import that `isWrong`, as `file → specifier`. */
function wrongImports(files: readonly SourceFile[], isWrong: (file: SourceFile, found: Import) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports.filter((found) => isWrong(file, found)).map((found) => `${file.path} → ${found.specifier}`),
  );
}

/** Each use of one of `names`, as `file: name`. */
function usesOf(files: readonly SourceFile[], names: readonly string[]): string[] {
  return files.flatMap((file) => names.filter((name) => file.names.has(name)).map((name) => `${file.path}: ${name}`));
}

function isModule(found: Import, modules: readonly string[]): boolean {
  return modules.includes(found.specifier.replace(/^node:/, ''));
}

function crossesRooms(file: SourceFile, { target }: Import): boolean {
  if (target === undefined) return false;
  const room = roomOf(file.path);
  if (target === PACKAGE_JSON) return room === 'core' || room === 'host';
  if (room === 'client') return !target.startsWith('client/src/');
  return !target.startsWith('server/src/') || ROOMS[room]?.includes(roomOf(target)) !== true;
}

function isForeignPackage(file: SourceFile, { specifier, target }: Import): boolean {
  if (target !== undefined || isBuiltin(specifier)) return false;
  const room = roomOf(file.path);
  return PACKAGES[room]?.test(specifier) !== true;
}

function formDataImportsCode(file: SourceFile, { target, typeOnly }: Import): boolean {
  return file.path.startsWith(FORMS) && target?.startsWith(FORMS) !== true && !typeOnly;
}

/** Files that hold a rule: those whose rules the list of rules takes up. */
function ruleFiles(list: SourceFile | undefined): ReadonlySet<string> {
  const targets = list?.imports.filter(({ typeOnly }) => !typeOnly).map(({ target }) => target) ?? [];
  return new Set(targets.filter((target) => target !== undefined));
}

describe('the walls of the house', () => {
  it('stand around something', () => {
    for (const room of Object.keys(ROOMS))
      assert.ok(
        SERVER.some(({ path }) => roomOf(path) === room),
        room,
      );
    assert.ok(CLIENT.length > 0);
  });

  it('core ← host ← lsp, cli; lsp and cli never know each other; the client knows none of them', () => {
    assert.deepEqual(wrongImports(PRODUCT, crossesRooms), []);
  });

  it('a room uses no package but its own: only lsp knows the protocol', () => {
    assert.deepEqual(wrongImports(PRODUCT, isForeignPackage), []);
  });

  it('the core imports nothing of Node', () => {
    const core = SERVER.filter(({ path }) => roomOf(path) === 'core');
    assert.deepEqual(
      wrongImports(core, (_file, { specifier }) => isBuiltin(specifier)),
      [],
    );
  });

  it('the core knows no clock, no chance, no surroundings', () => {
    const core = SERVER.filter(({ path }) => roomOf(path) === 'core');
    assert.deepEqual(usesOf(core, [...AMBIENT, ...NETWORK_NAMES]), []);
    assert.deepEqual(
      core.filter(({ members }) => members.has('Math.random')).map(({ path }) => path),
      [],
    );
  });

  it('form data imports no code but its own types and makers', () => {
    assert.deepEqual(wrongImports(SERVER, formDataImportsCode), []);
  });

  it('a rule imports no other rule', () => {
    const rules = ruleFiles(SERVER.find(({ path }) => path === `${RULES}index.ts`));
    assert.ok(rules.size > 0);
    const files = SERVER.filter(({ path }) => rules.has(path));
    assert.deepEqual(
      wrongImports(files, (_file, { target }) => target !== undefined && rules.has(target)),
      [],
    );
  });

  it('nothing reaches for the network', () => {
    assert.deepEqual(
      wrongImports(PRODUCT, (_file, found) => isModule(found, NETWORK_MODULES)),
      [],
    );
    assert.deepEqual(usesOf(PRODUCT, NETWORK_NAMES), []);
  });

  it('no text becomes code, no other program is run', () => {
    assert.deepEqual(
      wrongImports(
        PRODUCT.filter(({ path }) => path !== RUNS_OWN_BUNDLE),
        (_file, found) => found.specifier === '?' || isModule(found, CODE_FROM_TEXT_MODULES),
      ),
      [],
    );
    assert.deepEqual(usesOf(PRODUCT, CODE_FROM_TEXT), []);
  });

  it('no Markdown is trusted to run commands, none may hold HTML', () => {
    const trusting = PRODUCT.filter(({ path: file }) =>
      /\bisTrusted\b|\bsupportHtml\b/.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    assert.deepEqual(
      trusting.map(({ path: file }) => file),
      [],
    );
  });

  it(`no file is longer than ${LONGEST_FILE} lines`, () => {
    const files = [...PRODUCT, ...['test', 'scripts', 'bench'].flatMap(sourceFiles)];
    assert.deepEqual(
      files.filter(({ lines }) => lines > LONGEST_FILE).map(({ path, lines }) => `${path}: ${lines}`),
      [],
    );
  });

  it('the package installs nothing beside itself and runs nothing when it is installed', () => {
    const manifest = JSON.parse(readFileSync(path.join(ROOT, PACKAGE_JSON), 'utf8')) as Record<string, unknown>;
    for (const key of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundledDependencies']) {
      assert.equal(manifest[key], undefined, key);
    }
    const scripts = Object.keys(manifest['scripts'] ?? {});
    const atInstall = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare'];
    assert.deepEqual(
      scripts.filter((name) => atInstall.includes(name)),
      [],
    );
  });
});

describe('the walls see what they guard against', () => {
  const core = 'server/src/core/rules/x.ts';

  it('imports of every kind', () => {
    const text = [
      "import '../../cli/main';",
      "import { a } from '../../lsp/main';",
      "export * from '../../host/decode';",
      "import b = require('../../lsp/log');",
      "const c = await import('../../cli/run');",
      "const d = require('../../cli/run');",
      "type E = import('../../cli/run').E;",
      "import type { F } from '../../cli/run';",
    ].join('\n');
    assert.equal(wrongImports([readSource(core, text)], crossesRooms).length, 8);
    assert.deepEqual(wrongImports([readSource(core, "import { g } from '../text/source';")], crossesRooms), []);
  });

  it('names, but not members and keys of the same name', () => {
    const used = readSource(core, 'const a = process.pid; const b = { console }; const c = x[Date.now()];');
    assert.deepEqual(usesOf([used], AMBIENT).length, 3);
    const harmless =
      'interface A { process: string }\nconst a = { Date: 1, console: a.process };\nclass B { fetch() {} }';
    assert.deepEqual(usesOf([readSource(core, harmless)], [...AMBIENT, ...NETWORK_NAMES]), []);
  });

  it('chance, code from text, and modules worked out at run time', () => {
    assert.ok(readSource(core, 'Math.random()').members.has('Math.random'));
    assert.equal(usesOf([readSource(core, "eval('1'); new Function('1');")], CODE_FROM_TEXT).length, 2);
    assert.equal(readSource(core, 'const a = await import(name);').imports[0]?.specifier, '?');
  });

  it('packages that do not belong to a room', () => {
    const text = "import { x } from 'vscode-languageserver';";
    assert.equal(wrongImports([readSource('server/src/cli/x.ts', text)], isForeignPackage).length, 1);
    assert.equal(wrongImports([readSource('server/src/lsp/x.ts', text)], isForeignPackage).length, 0);
    assert.equal(wrongImports([readSource(core, "import { Parser } from 'htmlparser2';")], isForeignPackage).length, 1);
  });

  it('code in form data, though not types', () => {
    const file = `${FORMS}x.ts`;
    const code = "import { verbatim } from '../text/localText';";
    const types = "import type { LocalText } from '../text/localText';\nimport { column } from './build';";
    assert.equal(wrongImports([readSource(file, code)], formDataImportsCode).length, 1);
    assert.equal(wrongImports([readSource(file, types)], formDataImportsCode).length, 0);
  });
});
