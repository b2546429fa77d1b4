/** What the walls look at: the project's source files, their imports, the ambient names they use, their length. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** Path from the root of the project, with forward slashes. */
  readonly path: string;
  readonly imports: readonly Import[];
  /** Names used that are no members of something: variables, globals, types. */
  readonly names: ReadonlySet<string>;
  /** Members taken from a name, e.g. `Math.random`. */
  readonly members: ReadonlySet<string>;
  readonly lines: number;
}

export interface Import {
  /** As written; `?` where it is worked out at run time. */
  readonly specifier: string;
  /** Path of the project's file it means; undefined for a package. */
  readonly target: string | undefined;
  /** True when only types are taken, so that nothing of it runs. */
  readonly typeOnly: boolean;
}

/** Every TypeScript file below `folder`; none where the folder does not exist. */
export function sourceFiles(folder: string): SourceFile[] {
  const full = path.join(ROOT, folder);
  if (!existsSync(full)) return [];
  return (
    readdirSync(full, { recursive: true, encoding: 'utf8' })
      // the bench installs what it measures against below its own folder
      .filter((name) => name.endsWith('.ts') && !name.split(path.sep).includes('node_modules'))
      .sort()
      .map((name) => {
        const file = path.posix.join(folder, name.split(path.sep).join('/'));
        return readSource(file, readFileSync(path.join(ROOT, file), 'utf8'));
      })
  );
}

/** Reads one file from its text; `file` is its path from the root. */
export function readSource(file: string, text: string): SourceFile {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const imports: Import[] = [];
  const names = new Set<string>();
  const members = new Set<string>();
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found !== undefined) imports.push({ ...found, target: targetOf(file, found.specifier) });
    if (ts.isIdentifier(node) && !isMemberName(node)) names.add(node.text);
    if (ts.isMetaProperty(node)) names.add(`import.${node.name.text}`);
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      members.add(`${node.expression.text}.${node.name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return { path: file, imports, names, members, lines };
}

function importOf(node: ts.Node): { specifier: string; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) {
    return { specifier: textOf(node.moduleSpecifier), typeOnly: isTypeImport(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return { specifier: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node)) {
    return { specifier: ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : '?', typeOnly: true };
  }
  if (ts.isExternalModuleReference(node)) return { specifier: textOf(node.expression), typeOnly: false };
  if (ts.isCallExpression(node) && isLoading(node.expression)) {
    return { specifier: textOf(node.arguments[0]), typeOnly: false };
  }
  return undefined;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}

/** `import(…)`, `require(…)`. */
function isLoading(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

function textOf(node: ts.Node | undefined): string {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : '?';
}

/** The name of a member, key or import: it says nothing of what is in scope. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  return ts.isTypeElement(parent) || ts.isClassElement(parent) || ts.isMethodDeclaration(parent);
}

function targetOf(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const base = path.posix.join(path.posix.dirname(file), specifier);
  const candidates = [base, `${base}.ts`, `${base}/index.ts`];
  return candidates.find((name) => /\.\w+$/.test(name) && existsSync(path.join(ROOT, name))) ?? base;
}
