import type { Linked } from '../engine/link.ts';
import { checkModel } from './checkModel.ts';
import type { Model } from './Model.ts';

/**
 * A model without what `checkModel` finds in it: rates of emails that are gone, what people do because of them, segments that
 * nobody can judge beforehand. All else stays as it is.
 */
export function fitModel(model: Model, linked: Linked): Model {
  let fitting = model;
  // What follows from what is left out goes with it, in the next round.
  for (;;) {
    const paths = checkModel(fitting, linked).map(({ path = '' }) => parts(path));
    if (paths.length === 0) return fitting;
    fitting = without(fitting, paths);
  }
}

function without(model: Model, paths: readonly string[][]): Model {
  const gone = new Set(paths.flatMap(([part, index]) => (part === 'behaviours' ? Number(index) : [])));
  const rest = { ...model, behaviours: model.behaviours.filter((_, index) => !gone.has(index)) };
  return paths.reduce((fitting, path) => {
    const [part, name, what] = path;
    if (part === 'behaviours') return fitting;
    return omit(fitting, part === 'segments' && what === 'when' ? [part, name ?? ''] : path);
  }, rest);
}

/** The same value without a member somewhere in it. */
function omit<Value extends object>(value: Value, [name = '', ...path]: readonly string[]): Value {
  const entries = Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    if (key !== name) return [[key, member]];
    return path.length > 0 && typeof member === 'object' && member ? [[key, omit(member, path)]] : [];
  });
  return Object.fromEntries(entries) as Value; // only members that may be absent are named by the check
}

/** The parts of an RFC 6901 JSON pointer. */
const parts = (text: string): string[] =>
  text
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
