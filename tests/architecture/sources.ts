import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { parseSync, Visitor, type ESTree, type VisitorObject } from 'vite';

/** One broken rule, in words that say what to do. `file` is relative to the tree's root. */
export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly line?: number;
  readonly says: string;
}

interface Import {
  /** As written, without a query such as `?worker`; undefined where it is computed. */
  readonly specifier: string | undefined;
  /** Relative to the root, for a relative specifier. */
  readonly target: string | undefined;
  readonly isDynamic: boolean;
  readonly line: number;
}

/** A file of `src`, `path` relative to the root and always with forward slashes. */
export interface Source {
  readonly path: string;
  /** The first folder under `src`, or the file's own name where it lies in `src` itself. */
  readonly room: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly program: ESTree.Program | undefined;
}

export interface Tree {
  readonly root: string;
  /** Every file under `src`. */
  readonly sources: readonly Source[];
  /** Every file under `tests`, unparsed. */
  readonly tests: readonly { readonly path: string; readonly text: string }[];
}

const scripts = new Set(['.ts', '.tsx', '.mts', '.js', '.jsx', '.mjs']);

/** Whether the file is code or style that a person wrote and reads. */
export const isWritten = (path: string): boolean => scripts.has(extname(path)) || path.endsWith('.css');

/** Reads and parses a tree. Throws, naming the file, where one does not parse. */
export function readTree(root: string): Tree {
  const texts = (folder: string) =>
    filesUnder(root, folder).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  return {
    root,
    sources: texts('src').map(({ path, text }) => readSource(path, text)),
    tests: texts('tests'),
  };
}

function filesUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(root, path) : [path];
  });
}

function readSource(path: string, text: string): Source {
  const room = path.split('/')[1] ?? path;
  if (path.endsWith('.css')) return { path, room, text, imports: cssImports(path, text), program: undefined };
  if (!scripts.has(extname(path))) return { path, room, text, imports: [], program: undefined };
  const { program, errors } = parseSync(path, text);
  const error = errors[0];
  if (error !== undefined)
    throw new Error(`${path} does not parse: ${error.message}\n${error.codeframe ?? ''}`);
  return { path, room, text, program, imports: scriptImports(path, text, program) };
}

/** Walks the syntax tree of a source; does nothing for what is not a script. */
export function walk(source: Source, visitor: VisitorObject): void {
  if (source.program !== undefined) new Visitor(visitor).visit(source.program);
}

/** The line, from 1, of an offset in a text. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** What a string literal or a template without holes says; undefined for anything else. */
export function textOf(node: ESTree.Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

function toImport(
  path: string,
  text: string,
  written: string | undefined,
  offset: number,
  isDynamic: boolean,
): Import {
  const specifier = written?.replace(/\?.*$/, '');
  const target = specifier?.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
  return { specifier, target, isDynamic, line: lineAt(text, offset) };
}

/** All the ways in which one module can name another, types included: a type dependency is a dependency. */
function scriptImports(path: string, text: string, program: ESTree.Program): Import[] {
  const found: Import[] = [];
  const add = (node: ESTree.Node | null | undefined, isDynamic = false) => {
    if (node) found.push(toImport(path, text, textOf(node), node.start, isDynamic));
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source, true),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
    // Workers are made from `new URL('./x.ts', import.meta.url)`.
    NewExpression: (node) => {
      const [address, base] = node.arguments;
      const isHere = base !== undefined && text.slice(base.start, base.end) === 'import.meta.url';
      if (isHere && node.callee.type === 'Identifier' && node.callee.name === 'URL') add(address, true);
    },
    CallExpression: (node) => {
      if (!text.slice(node.callee.start, node.callee.end).startsWith('import.meta.glob')) return;
      const [patterns] = node.arguments;
      if (patterns?.type === 'ArrayExpression') for (const pattern of patterns.elements) add(pattern, true);
      else add(patterns, true);
    },
  }).visit(program);
  return found;
}

function cssImports(path: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const named = /@import\s+(?:url\()?\s*['"]?([^'")\s;]+)|\bfrom\s+['"]([^'"]+)['"]/g;
  return [...code.matchAll(named)].map((match) =>
    toImport(path, text, match[1] ?? match[2], match.index, false),
  );
}
