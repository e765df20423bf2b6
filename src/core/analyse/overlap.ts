import { groupPolicy, type Policies } from '../document/Journey.ts';
import type { TriggerOn } from '../kinds/TriggerOn.ts';
import { ruleIsComplete } from '../kinds/ruleIsComplete.ts';
import type { EventPattern, Rule } from '../values/rule.ts';
import type { Signed } from './conjunctions.ts';
import type { Flow } from './flow.ts';
import { satisfy, type Satisfaction } from './satisfy.ts';
import { solveProperties } from './solveProperties.ts';
import { subjectsIn } from './subjects.ts';

/** A journey or a draft as overlap looks at it. */
export interface Overlapping {
  id: string;
  priority: number;
  group?: string | undefined;
  audience?: Rule | undefined;
  flow: Flow;
  /** The most mails that one run can send within 24 hours. */
  mailsInADay: number;
}

/** Why two journeys meet in one person. Trigger ids are in the order of the journeys. */
export type OverlapReason =
  | { code: 'same-event'; event: string; triggers: readonly [string, string] }
  | { code: 'same-segment'; segment: string; edge: 'enters' | 'leaves'; triggers: readonly [string, string] }
  | { code: 'same-date'; attribute: string; triggers: readonly [string, string] }
  | { code: 'same-silence'; event: string; triggers: readonly [string, string] }
  /** Both choose people by the same things, and somebody may be chosen by both. */
  | { code: 'same-people' };

/** What happens to somebody who is in both. */
export type OverlapOutcome =
  | { code: 'both-run' }
  | { code: 'equal-priority'; group: string }
  /** `lower`: what happens to a run of the loser that is under way. `refused`: what happens to one that would begin. */
  | {
      code: 'outranks';
      group: string;
      winner: string;
      loser: string;
      lower: 'pause' | 'exit';
      refused: 'drop' | 'queue';
    };

export interface Overlap {
  journeys: readonly [string, string];
  reasons: readonly OverlapReason[];
  /** Whether an example of somebody who fits both was found; else it is only not ruled out. */
  certain: boolean;
  outcome: OverlapOutcome;
  /** The most mails in 24 hours where both run at once: the sum of what each can send. */
  mailsInADay: number;
}

/** What the journeys share. */
export interface OverlapContext {
  segments: Readonly<Record<string, { rule: Rule }>>;
  groups?: Policies['groups'];
}

/** Every two journeys that may be upon one person at once, in the order given. What is proven apart is left out. */
export function overlaps(journeys: readonly Overlapping[], context: OverlapContext): Overlap[] {
  return journeys.flatMap((a, index) =>
    journeys.slice(index + 1).flatMap((b): Overlap[] => {
      if (a.id === b.id) return [];
      const audience = together(a, b, context.segments);
      if (audience === 'impossible') return [];
      const shared = sharedTriggers(a.flow, b.flow);
      const reasons = shared.map(({ reason }) => reason);
      if (chooseAlike(a, b, context.segments)) reasons.push({ code: 'same-people' });
      if (reasons.length === 0) return [];
      return [
        {
          journeys: [a.id, b.id],
          reasons,
          certain: audience === 'possible' && (shared.length === 0 || shared.some(({ certain }) => certain)),
          outcome: outcomeOf(a, b, context.groups),
          mailsInADay: a.mailsInADay + b.mailsInADay,
        },
      ];
    }),
  );
}

const audienceOf = ({ audience }: Overlapping): Signed[] =>
  audience && ruleIsComplete(audience) ? [{ rule: audience, holds: true, of: 'person' }] : [];

const together = (
  a: Overlapping,
  b: Overlapping,
  segments: OverlapContext['segments'],
): Satisfaction['verdict'] => satisfy([...audienceOf(a), ...audienceOf(b)], { segments }).verdict;

function chooseAlike(a: Overlapping, b: Overlapping, segments: OverlapContext['segments']): boolean {
  const [one] = audienceOf(a);
  const [other] = audienceOf(b);
  if (!one || !other) return false;
  const about = subjectsIn(one.rule, segments);
  return [...subjectsIn(other.rule, segments)].some((subject) => about.has(subject));
}

interface Shared {
  reason: OverlapReason;
  certain: boolean;
}

function sharedTriggers(a: Flow, b: Flow): Shared[] {
  return a.triggers.flatMap((first) =>
    b.triggers.flatMap((second): Shared[] => {
      const { on }: { on?: TriggerOn } = first.settings;
      const { on: other }: { on?: TriggerOn } = second.settings;
      if (!on || !other) return [];
      const triggers = [first.id, second.id] as const;
      if ('event' in on && 'event' in other) {
        const alike = matchAlike(on.event, other.event);
        if (alike === 'impossible') return [];
        return [
          {
            reason: { code: 'same-event', event: on.event.event, triggers },
            certain: alike === 'possible',
          },
        ];
      }
      if ('segment' in on && 'segment' in other) {
        const { segment, edge } = on;
        if (segment !== other.segment || edge !== other.edge) return [];
        return [{ reason: { code: 'same-segment', segment, edge, triggers }, certain: true }];
      }
      if ('date' in on && 'date' in other) {
        const { attribute } = on.date;
        if (attribute !== other.date.attribute) return [];
        return [{ reason: { code: 'same-date', attribute, triggers }, certain: true }];
      }
      if ('inactivity' in on && 'inactivity' in other) {
        const alike = matchAlike(on.inactivity.of, other.inactivity.of);
        if (alike === 'impossible') return [];
        return [
          {
            reason: { code: 'same-silence', event: on.inactivity.of.event, triggers },
            certain: alike === 'possible',
          },
        ];
      }
      return [];
    }),
  );
}

/** Whether one event can match both. */
function matchAlike(a: EventPattern, b: EventPattern): Satisfaction['verdict'] {
  if (a.event !== b.event || a.event === '') return 'impossible';
  const filters = [a.where, b.where].filter(
    (where) => where === undefined || ruleIsComplete({ event: { event: 'x', where } }),
  );
  const found = solveProperties(
    filters.map((where) => ({ where, holds: true })),
    { now: undefined, zone: undefined },
    undefined,
    { left: 5_000 },
  );
  return typeof found === 'string' ? found : 'possible';
}

function outcomeOf(a: Overlapping, b: Overlapping, groups: Policies['groups']): OverlapOutcome {
  const { group } = a;
  if (group === undefined || group !== b.group) return { code: 'both-run' };
  if (a.priority === b.priority) return { code: 'equal-priority', group };
  const [winner, loser] = a.priority > b.priority ? [a, b] : [b, a];
  const { lower, refused } = groupPolicy(groups, group);
  return { code: 'outranks', group, winner: winner.id, loser: loser.id, lower, refused };
}
