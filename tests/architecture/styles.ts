import { posix } from 'node:path';
import { lineAt, textOf, walk, type Source, type Tree, type Violation } from './sources.ts';

/** A class that a script names of a style sheet; `name` is undefined where it is computed. */
interface Named {
  readonly sheet: string;
  readonly name: string | undefined;
  readonly file: string;
  readonly line: number;
}

/** Every class of a style sheet is named by a script that imports it; sheets of which a script computes names are let be. */
export function unusedClass({ sources }: Tree): Violation[] {
  const named = new Map<string, Named[]>();
  for (const one of sources.flatMap(namedBy)) named.set(one.sheet, [...(named.get(one.sheet) ?? []), one]);
  return sources.flatMap(({ path, text }) => {
    const uses = named.get(path);
    if (!uses || uses.some(({ name }) => name === undefined)) return [];
    const used = new Set(uses.map(({ name }) => name));
    return [...classesIn(text)]
      .filter(([name]) => !used.has(name))
      .map(([name, line]) => ({
        rule: 'unused-class',
        file: path,
        line,
        says: `No script names .${name}: delete it.`,
      }));
  });
}

/** Every class that a script names is in its style sheet. */
export function missingClass({ sources }: Tree): Violation[] {
  const sheets = sources.filter(({ path }) => path.endsWith('.module.css'));
  const classes = new Map(sheets.map(({ path, text }) => [path, classesIn(text)]));
  return sources
    .flatMap(namedBy)
    .filter(({ sheet, name }) => name !== undefined && classes.get(sheet)?.has(name) === false)
    .map(({ sheet, name, file, line }) => ({
      rule: 'missing-class',
      file,
      line,
      says: `${sheet} has no class ${name}.`,
    }));
}

function namedBy(source: Source): Named[] {
  const sheets = new Map<string, string>();
  const found: Named[] = [];
  if (!source.imports.some(({ target }) => target?.endsWith('.module.css'))) return found;
  walk(source, {
    ImportDeclaration: ({ source: { value }, specifiers }) => {
      const [first] = specifiers;
      if (value.endsWith('.module.css') && first?.type === 'ImportDefaultSpecifier')
        sheets.set(first.local.name, posix.join(posix.dirname(source.path), value));
    },
    MemberExpression: ({ object, property, computed, start }) => {
      const sheet = object.type === 'Identifier' ? sheets.get(object.name) : undefined;
      if (sheet === undefined) return;
      const name = computed ? textOf(property) : property.type === 'Identifier' ? property.name : undefined;
      found.push({ sheet, name, file: source.path, line: lineAt(source.text, start) });
    },
  });
  return found;
}

/** The classes of a style sheet and the lines where they come first, but for those of others in `:global(…)`. */
function classesIn(text: string): Map<string, number> {
  const code = text.replace(/\/\*[\s\S]*?\*\/|:global\([^)]*\)/g, (left) => left.replace(/[^\n]/g, ' '));
  const classes = new Map<string, number>();
  for (const { 0: selector, index } of code.matchAll(/[^{};]+[{};]?/g))
    if (selector.endsWith('{'))
      for (const { 1: name, index: inside } of selector.matchAll(/\.([a-z_][\w-]*)/gi))
        if (name !== undefined && !classes.has(name)) classes.set(name, lineAt(code, index + inside));
  return classes;
}
