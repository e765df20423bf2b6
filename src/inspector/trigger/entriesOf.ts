import {
  journeySchema,
  link,
  nodeKind,
  ruleIsComplete,
  simulate,
  stepKindNames,
  type Scenario,
  type Shared,
  type TriggerOn,
} from '../../core/index.ts';

/** Long enough for a yearly date to come three times, even after a 29 February. */
const horizon = 'P5Y';
const mostEntries = 3;

/** The kind of step that ends: a trigger has to lead somewhere. */
const ending = stepKindNames.find(
  (kind) => nodeKind(kind).ways === undefined && nodeKind(kind).outlets({}).length === 0,
);

/** A moment at which somebody would enter; `local` is RFC 3339 on their own clock. */
export interface Entry {
  at: string;
  local: string;
}

/**
 * The first moments at which a trigger would let somebody in, as the engine itself says: a journey with this trigger and
 * nothing else is run over their events and the five years after their start. Undefined where the trigger is not complete,
 * and for one by hand: it does not say when.
 */
export function entriesOf(
  on: TriggerOn,
  scenario: Scenario,
  { timeZone, segments, topics }: Pick<Shared, 'segments' | 'topics'> & { timeZone: string },
): readonly Entry[] | undefined {
  if (!isComplete(on)) return undefined;
  const journey = journeySchema.safeParse({
    format: 'wend.journey/1',
    id: 'trial',
    version: 1,
    name: 'Trial',
    about: {},
    timeZone,
    priority: 50,
    reentry: { mode: 'always' },
    exits: [],
    triggers: [{ id: 'trigger', on, next: 'end' }],
    steps: { end: { kind: ending, reason: 'The end' } },
    emails: {},
    // No other trigger asks for them, and one that is half written must not spoil it.
    segments: 'segment' in on ? segments : {},
    topics: 'segment' in on ? topics : {},
    policies: {},
    needs: { events: {}, attributes: [], tags: [] },
  });
  if (!journey.success) return undefined;
  const linking = link(journey.data);
  if (!linking.ok) return undefined;
  const { entries } = simulate(linking.linked, { ...scenario, until: horizon, reactions: [], pins: {} });
  return entries
    .filter(({ did }) => did === 'entered')
    .slice(0, mostEntries)
    .map(({ at, local }) => ({ at, local }));
}

function isComplete(on: TriggerOn): boolean {
  if ('event' in on) return ruleIsComplete({ event: on.event });
  if ('segment' in on) return on.segment !== '';
  if ('date' in on) return on.date.attribute !== '';
  return 'inactivity' in on && ruleIsComplete({ event: on.inactivity.of });
}
