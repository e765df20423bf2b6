import { z } from '../values/zod.ts';
import { operandFits, propertyClausesOf, eventPatternSchema, type EventPattern } from '../values/rule.ts';
import { durationSchema, idSchema, offsetSchema, timeOfDaySchema } from '../values/primitives.ts';
import { strictObject } from '../values/strictObject.ts';
import { noTime, type NodeKind } from './Kind.ts';
import { patternWords } from './words.ts';

/** What makes people enter. Only event triggers run yet; the others are refused by name. */
export type TriggerOn =
  | { event: EventPattern }
  | { segment: string; edge: 'enters' | 'leaves' }
  | { date: { attribute: string; offset?: string | undefined; time: string; yearly: boolean } }
  | { inactivity: { of: EventPattern; for: string } }
  | { manual: true };

export interface TriggerSettings {
  on: TriggerOn;
}

/** Events that nearly every visitor sends: a trigger on one of them without a filter catches everybody. */
const trivialEvents = new Set(['Page Viewed', 'Screen Viewed', 'Email Delivered', 'Session Started']);

export const trigger: NodeKind<'trigger', TriggerSettings> = {
  kind: 'trigger',
  title: 'Trigger',
  hint: 'People enter when they do something.',
  family: 'trigger',
  icon: 'bolt',
  fields: (mode) => ({
    on: z.union([
      strictObject({ event: eventPatternSchema(mode) }),
      strictObject({ segment: idSchema, edge: z.enum(['enters', 'leaves']) }),
      strictObject({
        date: strictObject({
          attribute: z.string().min(1),
          offset: offsetSchema.optional(),
          time: timeOfDaySchema,
          yearly: z.boolean(),
        }),
      }),
      strictObject({ inactivity: strictObject({ of: eventPatternSchema(mode), for: durationSchema }) }),
      strictObject({ manual: z.literal(true) }),
    ]),
  }),
  blank: { on: { event: { event: '' } } },
  outlets: () => [{ id: 'next', label: 'Enters' }],
  summary: ({ on }) => (on && 'event' in on ? patternWords(on.event) : ''),
  check({ on }, report) {
    if (!on) return report('no-event', 'on');
    if (!('event' in on)) return report('not-supported-yet', 'on', { what: 'This kind of trigger' });
    const { event, where } = on.event;
    if (event === '') report('no-event', 'on');
    else if (!where && trivialEvents.has(event)) report('trivial-trigger', 'on', { event });
    const complete = propertyClausesOf(where).every(
      (clause) => clause.property !== '' && operandFits(clause),
    );
    if (!complete) report('incomplete-rule', 'on', { of: 'the trigger' });
    // A trigger has no run yet whose trigger it could be compared with.
    if (JSON.stringify(where ?? null).includes('"trigger":'))
      report('incomplete-rule', 'on', { of: 'the trigger' });
  },
  asks: ({ on }) => ({
    rules: [],
    patterns: 'event' in on ? [on.event] : 'inactivity' in on ? [on.inactivity.of] : [],
    attributes: 'date' in on ? [on.date.attribute] : [],
  }),
  movedBy: undefined,
  lasts: () => noTime,
};
