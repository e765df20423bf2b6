import { t } from '../../texts/t.ts';
import { z } from '../values/zod.ts';
import { durationSchema, idSchema, timeOfDaySchema, weekdaysSchema } from '../values/primitives.ts';
import { thingWords } from '../values/badReference.ts';
import { strictObject } from '../values/strictObject.ts';
import type { Weekday } from '../values/weekday.ts';
import { asksNothing, next, noTime, type StepKind } from './Kind.ts';

/** `[from, to)` on the subscriber's clock; may cross midnight. */
export interface SendWindow {
  weekdays?: readonly Weekday[] | undefined;
  from: string;
  to: string;
}

export interface EmailSettings {
  email: string;
  topic: string;
  window?: SendWindow | undefined;
  zone?: 'subscriber' | 'journey' | undefined;
  timeSensitive?: boolean | undefined;
  onCapped?: 'skip' | 'defer' | undefined;
  deferUpTo?: string | undefined;
  onSkip?: 'continue' | 'exit' | undefined;
}

export const email: StepKind<'email', EmailSettings> = {
  kind: 'email',
  title: t('Email'),
  hint: t('Sends one email.'),
  family: 'email',
  icon: 'mail',
  fields: () => ({
    email: idSchema,
    topic: idSchema,
    window: strictObject({
      weekdays: weekdaysSchema.optional(),
      from: timeOfDaySchema,
      to: timeOfDaySchema,
    }).optional(),
    zone: z.enum(['subscriber', 'journey']).optional(),
    timeSensitive: z.boolean().optional(),
    onCapped: z.enum(['skip', 'defer']).optional(),
    deferUpTo: durationSchema.optional(),
    onSkip: z.enum(['continue', 'exit']).optional(),
  }),
  blank: {},
  outlets: () => [next],
  summary: ({ email: id }, names) => (id === undefined ? '' : (names.email(id)?.subject ?? '')),
  check({ email: id, topic, window }, report, surroundings) {
    if (window?.weekdays?.length === 0) report('never-opens', 'window');
    const findings = id === undefined ? undefined : surroundings.email(id);
    if (findings === undefined) report('no-email', 'email');
    for (const { code, setting, words } of findings ?? []) report(code, setting, words);
    if (topic === undefined) report('no-topic', 'topic');
    else if (!surroundings.hasTopic(topic))
      report('bad-reference', 'topic', { what: thingWords('topic'), id: topic });
  },
  asks: () => asksNothing,
  movedBy: undefined,
  lasts: () => noTime,
  sends: ({ email: id, topic, timeSensitive = false }) =>
    id === undefined || topic === undefined ? undefined : { email: id, topic, exempt: timeSensitive },
  visit: ({ email: id, topic, window, zone, timeSensitive, onCapped, deferUpTo, onSkip }) => ({
    go: 'send',
    sending: {
      email: id,
      topic,
      ...(window && { window }),
      zone: zone ?? 'subscriber',
      timeSensitive: timeSensitive ?? false,
      onCapped: onCapped ?? 'skip',
      deferUpTo: deferUpTo ?? 'P3D',
      onSkip: onSkip ?? 'continue',
    },
  }),
};
