import type { EventPattern, Rule } from '../values/rule.ts';
import type { NodeKindName, NodeSettings } from './catalogue.ts';

/** Other names for what is referred to. Each gives back the very name it was given where nothing is to change. */
export interface Renames {
  segment: (id: string) => string;
  topic: (id: string) => string;
  event: (name: string) => string;
}

/** Renames nothing; what one of them hears of is what is referred to. */
export const noRenames: Renames = { segment: (id) => id, topic: (id) => id, event: (name) => name };

/** An array with each item put through `change`; the very same array where none changes. */
export function mapped<T>(items: readonly T[], change: (item: T) => T): T[] {
  const next = items.map(change);
  // An array of values is never written to; `Rule` only lacks the word `readonly`.
  return next.every((item, index) => item === items[index]) ? (items as T[]) : next;
}

/** A list of ids under their new names, each once. */
export function renamedIds(ids: readonly string[], rename: (id: string) => string): readonly string[] {
  const next = mapped(ids, rename);
  return next === ids ? ids : [...new Set(next)];
}

export function renamedPattern(pattern: EventPattern, { event }: Renames): EventPattern {
  const name = event(pattern.event);
  return name === pattern.event ? pattern : { ...pattern, event: name };
}

/** A rule under new names; the very same rule where none of them is in it. */
export function renamedRule(rule: Rule, renames: Renames): Rule {
  const inner = (part: Rule) => renamedRule(part, renames);
  if ('all' in rule) {
    const all = mapped(rule.all, inner);
    return all === rule.all ? rule : { all };
  }
  if ('any' in rule) {
    const any = mapped(rule.any, inner);
    return any === rule.any ? rule : { any };
  }
  if ('not' in rule) {
    const not = inner(rule.not);
    return not === rule.not ? rule : { not };
  }
  if ('segment' in rule) {
    const segment = renames.segment(rule.segment);
    return segment === rule.segment ? rule : { segment };
  }
  if ('event' in rule) {
    const event = renamedPattern(rule.event, renames);
    return event === rule.event ? rule : { ...rule, event };
  }
  if ('topic' in rule) {
    const topic = renames.topic(rule.topic);
    return topic === rule.topic ? rule : { ...rule, topic };
  }
  return rule;
}

type Renaming<Settings> = (settings: Partial<Settings>, renames: Renames) => Partial<Settings>;
const same = <Settings>(settings: Settings): Settings => settings;

/** Where each kind's settings refer to segments, topics and events. */
const renamings: { readonly [Name in NodeKindName]: Renaming<NodeSettings[Name]> } = {
  trigger(settings, renames) {
    const { on } = settings;
    if (on === undefined) return settings;
    if ('segment' in on) {
      const segment = renames.segment(on.segment);
      return segment === on.segment ? settings : { ...settings, on: { ...on, segment } };
    }
    if ('event' in on) {
      const event = renamedPattern(on.event, renames);
      return event === on.event ? settings : { ...settings, on: { event } };
    }
    if (!('inactivity' in on)) return settings;
    const of = renamedPattern(on.inactivity.of, renames);
    return of === on.inactivity.of ? settings : { ...settings, on: { inactivity: { ...on.inactivity, of } } };
  },
  email(settings, renames) {
    if (settings.topic === undefined) return settings;
    const topic = renames.topic(settings.topic);
    return topic === settings.topic ? settings : { ...settings, topic };
  },
  wait: same,
  waitForEvent: (settings, renames) =>
    withList(settings, 'events', (awaited) => {
      const when = renamedPattern(awaited.when, renames);
      return when === awaited.when ? awaited : { ...awaited, when };
    }),
  condition: (settings, renames) =>
    withList(settings, 'branches', (branch) => {
      const when = renamedRule(branch.when, renames);
      return when === branch.when ? branch : { ...branch, when };
    }),
  split: same,
  update(settings, { topic }) {
    const subscribe = settings.subscribe && renamedIds(settings.subscribe, topic);
    const unsubscribe = settings.unsubscribe && renamedIds(settings.unsubscribe, topic);
    if (subscribe === settings.subscribe && unsubscribe === settings.unsubscribe) return settings;
    return { ...settings, ...(subscribe && { subscribe }), ...(unsubscribe && { unsubscribe }) };
  },
  webhook: same,
  startJourney: same,
  goal: same,
  exit: same,
};

function withList<Settings extends object, Field extends keyof Settings>(
  settings: Settings,
  field: Field,
  change: (item: ItemOf<Settings[Field]>) => ItemOf<Settings[Field]>,
): Settings {
  // Callers name a field that is a list or absent.
  const list = settings[field] as readonly ItemOf<Settings[Field]>[] | undefined;
  if (list === undefined) return settings;
  const next = mapped(list, change);
  return next === list ? settings : { ...settings, [field]: next };
}
type ItemOf<List> = NonNullable<List> extends readonly (infer Item)[] ? Item : never;

/** Settings under new names, the kind's own type erased; the very same settings where none of them is in it. */
export const renamedSettings = (kind: NodeKindName, settings: object, renames: Renames): object =>
  (renamings[kind] as Renaming<object>)(settings, renames);
