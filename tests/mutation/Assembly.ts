import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { compileFunction } from 'node:vm';
import { transformWithOxc } from 'vite';
import type { link } from '../../src/core/engine/link.ts';
import type { simulate } from '../../src/core/simulate/simulate.ts';
import { withProbes, type Stretch } from './probes.ts';
import { childOf, childrenOf, edited, treeOf, type Edit, type Node } from './syntax.ts';

/** The engine's two doors, of whatever making. */
export interface Engine {
  link: typeof link;
  simulate: typeof simulate;
}

type Exports = Record<string, unknown>;
interface Module {
  imports: readonly string[];
  load: (take: (path: string) => Exports, reach: (id: number) => void) => Exports;
}

const root = new URL('../../', import.meta.url).pathname;
const core = 'src/core';
const folders = ['values', 'kinds', 'document', 'compile', 'engine', 'simulate'];
const rooms = ['src/texts', ...folders.map((folder) => `${core}/${folder}`)];
const doors = [`${core}/engine/link.ts`, `${core}/simulate/simulate.ts`];
const probed = /\/(engine|kinds|simulate|values)\//;

/** Thrown where code goes round for far longer than it may. */
class Endless extends Error {}

/**
 * The engine, put together in this process from its sources so that any of them can be replaced: only what depends on
 * the replaced file is made anew. No two files import each other in a circle; the linter sees to it.
 */
export class Assembly {
  /** Every source, by its path in the project. */
  readonly texts = new Map<string, string>();
  readonly stretches = new Map<string, readonly Stretch[]>();
  /** How many more stretches may be run before it counts as endless. */
  fuel = Infinity;
  /** Takes down the ids of stretches that are run, where somebody wants to know. */
  reached: Set<number> | undefined;
  readonly #modules = new Map<string, Module>();
  readonly #made = new Map<string, Exports>();
  /** Every file after those that it imports. */
  #order: string[] = [];

  static async load(): Promise<Assembly> {
    const assembly = new Assembly();
    for (const room of rooms)
      for (const name of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }))
        if (name.endsWith('.ts')) {
          const path = posix.join(room, name);
          assembly.texts.set(path, readFileSync(join(root, path), 'utf8'));
        }
    let ids = 0;
    for (const [path, text] of assembly.texts) {
      const { text: instrumented, stretches } = probed.test(path)
        ? withProbes(path, text, ids)
        : { text, stretches: [] };
      ids += stretches.length;
      assembly.stretches.set(path, stretches);
      assembly.#modules.set(path, await moduleOf(path, instrumented));
    }
    assembly.#order = assembly.#sorted();
    for (const path of assembly.#order) assembly.#make(path, assembly.#modules, assembly.#made);
    return assembly;
  }

  /** The engine with some files replaced. Throws where they don't parse or don't load. */
  async engine(replaced: ReadonlyMap<string, string> = new Map()): Promise<Engine> {
    const modules = new Map(this.#modules);
    for (const [path, text] of replaced) {
      if (!modules.has(path)) throw new Error(`no source ${path}`);
      modules.set(path, await moduleOf(path, withProbes(path, text, 0).text));
    }
    const made = new Map(this.#made);
    const stale = new Set(replaced.keys());
    for (const path of this.#order) {
      if (!stale.has(path) && !modules.get(path)?.imports.some((imported) => stale.has(imported))) continue;
      stale.add(path);
      this.#make(path, modules, made);
    }
    // What the doors export is what their types say, unless a replacement renames it, which then fails at its first use.
    return Object.assign({}, ...doors.map((door) => made.get(door))) as Engine;
  }

  #make(path: string, modules: ReadonlyMap<string, Module>, made: Map<string, Exports>): void {
    const take = (imported: string): Exports => {
      const exports = made.get(imported);
      if (!exports) throw new Error(`${path} imports ${imported} before it is there`);
      return exports;
    };
    const reach = (id: number) => {
      this.reached?.add(id);
      if (--this.fuel < 0) throw new Endless();
    };
    made.set(path, modules.get(path)?.load(take, reach) ?? {});
  }

  #sorted(): string[] {
    const sorted = new Set<string>();
    const add = (path: string): void => {
      if (sorted.has(path)) return;
      this.#modules.get(path)?.imports.forEach(add);
      sorted.add(path);
    };
    doors.forEach(add);
    return [...sorted].filter((path) => this.#modules.has(path));
  }
}

const require = createRequire(import.meta.url);

/** A module as a function of what it imports, called by what it exports. */
async function moduleOf(path: string, text: string): Promise<Module> {
  const { code } = await transformWithOxc(text, path, { sourcemap: false });
  const imports: string[] = [];
  const exported: string[] = [];
  const edits: Edit[] = [];
  const { body } = treeOf(path.replace(/\.ts$/, '.js'), code);
  // A program's body is a list of statements.
  for (const statement of body as Node[]) {
    if (statement.type === 'ImportDeclaration') {
      const from = String(childOf(statement, 'source')?.['value']);
      const target = from.startsWith('.') ? posix.join(posix.dirname(path), from) : from;
      if (from.startsWith('.')) imports.push(target);
      const names = bindingsOf(statement, 'imported', 'local').map(([name, local]) => `${name}: ${local}`);
      edits.push({
        start: statement.start,
        end: statement.end,
        text: `const { ${names.join(', ')} } = $take(${JSON.stringify(target)});`,
      });
    } else if (statement.type === 'ExportNamedDeclaration') {
      const declaration = childOf(statement, 'declaration');
      const source = childOf(statement, 'source');
      const target = posix.join(posix.dirname(path), String(source?.['value']));
      if (source) imports.push(target);
      edits.push({ start: statement.start, end: declaration?.start ?? statement.end, text: '' });
      if (declaration) exported.push(...namesOf(declaration));
      for (const [local, name] of bindingsOf(statement, 'local', 'exported'))
        exported.push(`${name}: ${source ? `$take(${JSON.stringify(target)}).` : ''}${local}`);
    }
  }
  const whole = `'use strict';${edited(code, edits)}\nreturn { ${exported.join(', ')} };`;
  const run = compileFunction(whole, ['$take', '$reach'], { filename: path });
  return {
    imports,
    load: (take, reach) =>
      // Compiled from a module, it returns its exports.
      run(
        (target: string) => (target.startsWith('src/') ? take(target) : packageOf(target)),
        reach,
      ) as Exports,
  };
}

// Packages are never replaced, and may be shared.
const packageOf = (name: string): Exports => require(name) as Exports;

const bindingsOf = (statement: Node, outer: string, inner: string): [string, string][] =>
  childrenOf(statement)
    .filter(([member]) => member === 'specifiers')
    .map(([, specifier]) => [
      String(childOf(specifier, outer)?.['name']),
      String(childOf(specifier, inner)?.['name']),
    ]);

function namesOf(declaration: Node): string[] {
  const id = childOf(declaration, 'id');
  if (id) return [String(id['name'])];
  return childrenOf(declaration)
    .filter(([member]) => member === 'declarations')
    .map(([, one]) => String(childOf(one, 'id')?.['name']));
}
