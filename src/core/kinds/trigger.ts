import { t } from '../../texts/t.ts';
import { z } from '../values/zod.ts';
import { borrows, eventPatternSchema, operandFits, propertyClausesOf } from '../values/rule.ts';
import { durationSchema, idSchema, offsetSchema, textSchema, timeOfDaySchema } from '../values/primitives.ts';
import { thingWords } from '../values/badReference.ts';
import { strictObject } from '../values/strictObject.ts';
import { noTime, type NodeKind } from './Kind.ts';
import type { TriggerOn } from './TriggerOn.ts';
import { triggerWords } from './triggerWords.ts';

export interface TriggerSettings {
  on: TriggerOn;
}

/** Events that nearly every visitor sends: a trigger on one of them without a filter catches everybody. */
const trivialEvents = new Set(['Page Viewed', 'Screen Viewed', 'Email Delivered', 'Session Started']);

export const trigger: NodeKind<'trigger', TriggerSettings> = {
  kind: 'trigger',
  title: t('Trigger', { context: 'a kind of step' }),
  hint: t('Lets people in: when they do something, on a date, by segment, after silence, or by hand.'),
  family: 'trigger',
  icon: 'bolt',
  fields: (mode) => ({
    on: z.union([
      strictObject({ event: eventPatternSchema(mode) }),
      strictObject({
        segment: mode === 'strict' ? idSchema : z.string(),
        edge: z.enum(['enters', 'leaves']),
      }),
      strictObject({
        date: strictObject({
          attribute: textSchema(mode),
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
  outlets: () => [{ id: 'next', label: t('Enters', { context: 'the way out of a trigger' }) }],
  summary: ({ on }, names) => (on ? triggerWords(on, names) : ''),
  check({ on }, report, surroundings) {
    if (!on) return report('no-event', 'on');
    if ('segment' in on && on.segment === '')
      report('invalid-setting', 'on', { what: t('No segment is chosen') });
    else if ('segment' in on && !surroundings.hasSegment(on.segment))
      report('bad-reference', 'on', { what: thingWords('segment'), id: on.segment });
    if ('date' in on && on.date.attribute === '') report('no-date-attribute', 'on');
    const pattern = 'event' in on ? on.event : 'inactivity' in on ? on.inactivity.of : undefined;
    if (!pattern) return;
    const { event, where } = pattern;
    if (event === '') report('no-event', 'on');
    else if ('event' in on && !where && trivialEvents.has(event)) report('trivial-trigger', 'on', { event });
    const clauses = propertyClausesOf(where);
    if (!clauses.every((clause) => clause.property !== '' && operandFits(clause)))
      report('incomplete-rule', 'on', { of: t('the trigger', { context: 'the rule of …' }) });
    // A trigger has no run yet whose trigger it could be compared with.
    if (clauses.some(borrows)) report('no-run-yet', 'on', { what: t('A value of the trigger') });
  },
  asks: ({ on }) => ({
    rules: [],
    patterns: 'event' in on ? [on.event] : 'inactivity' in on ? [on.inactivity.of] : [],
    attributes: 'date' in on ? [on.date.attribute] : [],
  }),
  movedBy: undefined,
  lasts: () => noTime,
};
