import { t } from '../../texts/t.ts';
import { z } from '../values/zod.ts';
import { dayMs } from '../values/calendar.ts';
import { parseDuration, roughly } from '../values/duration.ts';
import { durationWords } from '../values/durationWords.ts';
import { formatInstant } from '../values/instant.ts';
import {
  dateSchema, durationSchema, eventPathSchema, offsetSchema, textSchema, timeOfDaySchema, weekdaysSchema,
} from '../values/primitives.ts'; // oxfmt-ignore
import { strictObject } from '../values/strictObject.ts';
import { unionByMember } from '../values/unionByMember.ts';
import { asksNothing, next, type Moment, type Outcome, type StepKind } from './Kind.ts';
import { untilWords } from './untilWords.ts';
import { momentsOf, waitMoment } from './waitMoment.ts';
import type { WaitSettings } from './waitSettings.ts';

export const wait: StepKind<'wait', WaitSettings> = {
  kind: 'wait',
  title: t('Wait', { context: 'a kind of step' }),
  hint: t('Holds people for a while, or until a time or date.'),
  family: 'timing',
  icon: 'clock',
  fields: (mode) => {
    const relative = { offset: offsetSchema.optional(), time: timeOfDaySchema.optional() };
    return {
      for: durationSchema.optional(),
      until: unionByMember(
        ['date', strictObject({ date: dateSchema, time: timeOfDaySchema })],
        ['attribute', strictObject({ attribute: textSchema(mode), ...relative })],
        ['trigger', strictObject({ trigger: mode === 'strict' ? eventPathSchema : z.string(), ...relative })],
        ['time', strictObject({ time: timeOfDaySchema, weekdays: weekdaysSchema.optional() })],
      ).optional(),
      zone: z.enum(['subscriber', 'journey']).optional(),
      ifPast: z.enum(['continue', 'skip', 'exit', 'nextOccurrence']).optional(),
      ifMissing: z.enum(['continue', 'skip', 'exit']).optional(),
    };
  },
  blank: { for: 'P1D' },
  outlets: ({ ifPast, ifMissing }) =>
    ifPast === 'skip' || ifMissing === 'skip'
      ? [next, { id: 'skip', label: t('Skips', { context: 'a way out' }) }]
      : [next],
  summary({ for: length, until }) {
    const moment = until === undefined ? '' : untilWords(until);
    if (length === undefined) return moment;
    const words = durationWords(length);
    return moment === '' ? words : t('{length}, then {moment}', { length: words, moment });
  },
  check({ for: length, until, ifPast }, report) {
    if (length === undefined && until === undefined) report('no-wait', 'for');
    const parts = length === undefined ? undefined : parseDuration(length);
    if (until === undefined && parts && parts.months + parts.days + parts.ms === 0)
      report('zero-wait', 'for');
    if (!until) return;
    if ('weekdays' in until && until.weekdays?.length === 0) report('never-opens', 'until');
    if ('attribute' in until && until.attribute === '') report('no-wait', 'until');
    if ('trigger' in until) {
      if (!eventPathSchema.safeParse(until.trigger).success) report('no-wait', 'until');
      if (ifPast === 'nextOccurrence')
        report('invalid-setting', 'ifPast', {
          what: t('A moment from the trigger does not come back every year'),
        });
    }
  },
  asks: ({ until }) =>
    until && 'attribute' in until ? { ...asksNothing, attributes: [until.attribute] } : asksNothing,
  movedBy: ['profile'],
  lasts({ for: length, until }) {
    const least = length === undefined ? 0 : roughly(length);
    if (until === undefined) return { least, most: least };
    // A time of day comes within a day, or within a week where weekdays are named; a date may be any time off.
    if ('date' in until || 'attribute' in until || 'trigger' in until) return { least, most: undefined };
    return {
      least,
      most: least + (until.weekdays === undefined || until.weekdays.length === 7 ? 1 : 7) * dayMs,
    };
  },
  visit: (settings, moment) => visitWait(settings, moment),
};

function visitWait(settings: WaitSettings, moment: Moment): Outcome {
  const { due, ends, trouble } = waitMoment(settings, moment);
  const moments = () => momentsOf(settings, moment);
  if (!moment.isDue(due))
    return {
      go: 'stay',
      due,
      ...(ends !== undefined && { ends }),
      why: () => ({ code: 'moment', moments: moments(), due: formatInstant(due) }),
    };
  if (!trouble)
    return {
      go: 'on',
      outlet: 'next',
      did: 'woke',
      why: () => ({
        code: 'waited',
        outlet: 'next',
        moments: moments(),
        since: formatInstant(moment.arrivedAt),
      }),
    };
  const { choice } = trouble;
  const outlet = choice === 'skip' ? 'skip' : 'next';
  const why = () =>
    trouble.code === 'past'
      ? ({ code: 'past', outlet, moments: moments(), choice } as const)
      : ({ code: 'missing', outlet, asked: trouble.asked, choice } as const);
  if (choice === 'exit')
    return { go: 'out', reason: trouble.code === 'past' ? 'wait-past' : 'wait-missing', why };
  return { go: 'on', outlet, did: 'woke', why };
}
