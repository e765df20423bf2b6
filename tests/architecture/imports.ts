import { isBuiltin } from 'node:module';
import { coreOrder, publishedSurface, rooms } from './rooms.ts';
import type { Source, Tree, Violation } from './sources.ts';

/** Rooms import downwards, as the table says. */
export function roomImport({ sources }: Tree): Violation[] {
  return eachImport(sources, (source, { target, line }) => {
    if (target === undefined || !target.startsWith('src')) return undefined;
    const other = target.split('/')[1] ?? '';
    if (other === source.room || rooms[source.room]?.mayImport.includes(other)) return undefined;
    const says = `${source.room} may not import ${other || 'all of src'}: what both need moves down, or app joins them.`;
    return { rule: 'room-import', file: source.path, line, says };
  });
}

/** `src` stands alone: nothing in it reaches into tests, public or the top level. */
export function importOutside({ sources }: Tree): Violation[] {
  return eachImport(sources, (source, { target, specifier, line }) => {
    const isInside = target === undefined ? !specifier?.startsWith('/') : /^src(\/|$)/.test(target);
    if (isInside) return undefined;
    return { rule: 'import-outside', file: source.path, line, says: `${specifier} lies outside of src.` };
  });
}

/** The folders of core form a line; nobody in it imports the published surface, which imports them all. */
export function coreOrdered({ sources }: Tree): Violation[] {
  const order: readonly string[] = coreOrder;
  return eachImport(sources, ({ path, room }, { target, line }) => {
    if (room !== 'core' || path === publishedSurface || !target?.startsWith('src/core/')) return undefined;
    const from = path.split('/')[2] ?? '';
    const to = target.split('/')[2] ?? '';
    if (order.includes(to) && order.indexOf(to) <= order.indexOf(from)) return undefined;
    return {
      rule: 'core-order',
      file: path,
      line,
      says: `In core, ${from} comes before ${to} and may not know it.`,
    };
  });
}

/** Rooms use only the packages that the table grants them; Node's own modules are for cli and setup. */
export function packageImport({ sources }: Tree): Violation[] {
  return eachImport(sources, (source, { specifier, target, isDynamic, line }) => {
    const granted = rooms[source.room]?.packages;
    if (specifier === undefined || target !== undefined || specifier.startsWith('/') || !granted)
      return undefined;
    const isNode = isBuiltin(specifier);
    if (granted === 'any' ? !isNode : granted.some((pattern) => matches(pattern, specifier)))
      return undefined;
    // Nothing is installed yet when setup starts: what is fetched later is free, and what only tells types never runs.
    if (source.room === 'setup' && (isDynamic || source.path.endsWith('.d.mts'))) return undefined;
    const says = `${source.room} may not import ${specifier}${isNode ? ': the browser has no such module' : ''}.`;
    return { rule: 'package-import', file: source.path, line, says };
  });
}

/** An import whose target is computed hides from these rules; only setup may, whose files load what they have built. */
export function computedImport({ sources }: Tree): Violation[] {
  return eachImport(sources, ({ path, room }, { specifier, line }) => {
    if (specifier !== undefined || room === 'setup') return undefined;
    return { rule: 'computed-import', file: path, line, says: 'Write the name of what is imported.' };
  });
}

/** Every style sheet is imported by something: the search for dead code sees only scripts. */
export function unusedStyle({ sources }: Tree): Violation[] {
  const used = new Set(sources.flatMap(({ imports }) => imports.map(({ target }) => target)));
  return sources
    .filter(({ path }) => path.endsWith('.css') && !used.has(path))
    .map(({ path }) => ({ rule: 'unused-style', file: path, says: 'Nothing imports it: delete it.' }));
}

const matches = (pattern: string, specifier: string): boolean =>
  pattern.endsWith('*') ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern;

function eachImport(
  sources: readonly Source[],
  judge: (source: Source, imported: Source['imports'][number]) => Violation | undefined,
): Violation[] {
  return sources.flatMap((source) => source.imports.flatMap((imported) => judge(source, imported) ?? []));
}
