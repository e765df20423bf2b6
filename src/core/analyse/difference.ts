import type { Journey, Step, Target, Trigger } from '../document/Journey.ts';
import { own, sameJson } from '../values/json.ts';

/** One setting that is not what it was; `undefined` where there was or is none. */
export interface SettingChange {
  setting: string;
  from: unknown;
  to: unknown;
}

/** Ids that came, went and stayed with other settings. */
export interface Changes {
  added: readonly string[];
  removed: readonly string[];
  changed: readonly { id: string; settings: readonly SettingChange[] }[];
}

/** An outlet that leads elsewhere; `null` completes the journey, `undefined` where there was or is no such outlet. */
export interface Rewiring {
  node: string;
  outlet: string;
  from: Target | undefined;
  to: Target | undefined;
}

/** What one version of a journey has that another has not, by id. */
export interface JourneyDifference {
  triggers: Changes;
  steps: Changes;
  /** Of triggers and steps that are in both. */
  rewired: readonly Rewiring[];
  /** Of the journey itself: audience, re-entry, goal, exits, priority and so on. */
  settings: readonly SettingChange[];
  emails: Changes;
  segments: Changes;
  topics: Changes;
}

// What says which version it is, what is told elsewhere, and what is derived from the rest.
const apart = new Set([
  'format',
  'version',
  'digest',
  'triggers',
  'steps',
  'emails',
  'segments',
  'topics',
  'needs',
]);
const ways = new Set(['next', 'outlets', 'id']);

/** What changed from one version of a journey to another. */
export function difference(from: Journey, to: Journey): JourneyDifference {
  const triggers = (journey: Journey) =>
    Object.fromEntries(journey.triggers.map((trigger) => [trigger.id, trigger]));
  const before = triggers(from);
  const after = triggers(to);
  return {
    triggers: changesOf(before, after, ways),
    steps: changesOf(from.steps, to.steps, ways),
    rewired: [...rewirings(before, after), ...rewirings(from.steps, to.steps)],
    settings: settingChanges(from, to, apart),
    emails: changesOf(from.emails, to.emails),
    segments: changesOf(from.segments, to.segments),
    topics: changesOf(from.topics, to.topics),
  };
}

/** Whether the two are the same journey but for the version. */
export const isSame = ({ rewired, settings, ...parts }: JourneyDifference): boolean =>
  rewired.length + settings.length === 0 &&
  Object.values(parts).every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
  );

const none: ReadonlySet<string> = new Set();

function changesOf(
  from: Readonly<Record<string, object>>,
  to: Readonly<Record<string, object>>,
  ignored: ReadonlySet<string> = none,
): Changes {
  return {
    added: Object.keys(to).filter((id) => !Object.hasOwn(from, id)),
    removed: Object.keys(from).filter((id) => !Object.hasOwn(to, id)),
    changed: Object.entries(from).flatMap(([id, before]) => {
      const after = own(to, id);
      const settings = after ? settingChanges(before, after, ignored) : [];
      return settings.length > 0 ? [{ id, settings }] : [];
    }),
  };
}

function settingChanges(from: object, to: object, ignored: ReadonlySet<string>): SettingChange[] {
  const before = new Map<string, unknown>(Object.entries(from));
  const after = new Map<string, unknown>(Object.entries(to));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((setting) => !ignored.has(setting) && !sameJson(before.get(setting), after.get(setting)))
    .map((setting) => ({ setting, from: before.get(setting), to: after.get(setting) }));
}

type Wired = Pick<Step, 'next' | 'outlets'> | Trigger;

function rewirings(from: Readonly<Record<string, Wired>>, to: Readonly<Record<string, Wired>>): Rewiring[] {
  return Object.entries(from).flatMap(([node, wired]) => {
    const other = own(to, node);
    if (!other) return [];
    const before = outletsOf(wired);
    const after = outletsOf(other);
    return [...new Set([...before.keys(), ...after.keys()])]
      .filter((outlet) => before.get(outlet) !== after.get(outlet))
      .map((outlet) => ({ node, outlet, from: before.get(outlet), to: after.get(outlet) }));
  });
}

function outletsOf(wired: Wired): Map<string, Target> {
  const named = 'outlets' in wired && wired.outlets ? Object.entries(wired.outlets) : [];
  return new Map([...(wired.next === undefined ? [] : [['next', wired.next] as const]), ...named]);
}
