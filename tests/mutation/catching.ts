import type { Assembly } from './Assembly.ts';
import type { Fault } from './Fault.ts';
import { stretchAround } from './probes.ts';
import type { Trials } from './Trials.ts';

/** The sources that a fault changes, as it changes them. Throws where it does not apply: a place must be there once. */
export function planted({ texts }: Assembly, fault: Fault): Map<string, string> {
  const changed = new Map<string, string>();
  for (const { file, find, replace } of [fault, ...(fault.also ?? [])]) {
    const text = changed.get(file) ?? texts.get(file) ?? '';
    const place = text.indexOf(find);
    if (place < 0 || place !== text.lastIndexOf(find))
      throw new Error(`${file} has not exactly one place that reads: ${find}`);
    changed.set(file, text.slice(0, place) + replace + text.slice(place + find.length));
  }
  return changed;
}

/**
 * The cases that catch a fault, in order, at most as many as asked for. An engine that does not even load is caught by
 * every case that comes by the place.
 */
export async function catching(
  assembly: Assembly,
  trials: Trials,
  fault: Fault,
  most = Infinity,
): Promise<{ reached: number; caught: string[] }> {
  const { texts, stretches } = assembly;
  const changed = planted(assembly, fault);
  const reached = trials.reaching(
    [fault, ...(fault.also ?? [])].map(({ file, find }) => {
      const start = texts.get(file)?.indexOf(find) ?? 0;
      return stretchAround(stretches.get(file) ?? [], start, start + find.length)?.id;
    }),
  );
  const caught: string[] = [];
  if (reached.length > 0) {
    const engine = await assembly.engine(changed).catch(() => undefined);
    if (!engine) return { reached: reached.length, caught: reached.slice(0, most) };
    for (const name of reached) {
      if (trials.fails(engine, name)) caught.push(name);
      if (caught.length >= most) break;
    }
  }
  return { reached: reached.length, caught };
}
