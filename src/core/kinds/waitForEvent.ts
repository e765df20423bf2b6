import { t } from '../../texts/t.ts';
import { z } from '../values/zod.ts';
import { roughly } from '../values/duration.ts';
import { durationWordsAfter, shortDurationWords } from '../values/durationWords.ts';
import { formatInstant } from '../values/instant.ts';
import { durationSchema, idSchema, nameSchema } from '../values/primitives.ts';
import { eventPatternSchema, operandFits, propertyClausesOf, type EventPattern } from '../values/rule.ts';
import { strictObject } from '../values/strictObject.ts';
import type { StepKind } from './Kind.ts';
import { quoted } from './names.ts';
import { timeoutAt } from './timeoutAt.ts';
import { orWords, patternWords } from './words.ts';

export interface AwaitedEvent {
  id: string;
  label: string;
  when: EventPattern;
}

export interface WaitForEventSettings {
  events: readonly AwaitedEvent[];
  timeout: string;
  countFrom?: 'step' | 'entry' | undefined;
}

export const waitForEvent: StepKind<'waitForEvent', WaitForEventSettings> = {
  kind: 'waitForEvent',
  title: t('Wait for event'),
  hint: t('Holds people until they do something, or until time is up.'),
  family: 'timing',
  icon: 'hourglass',
  fields: (mode) => {
    const awaited = z.array(
      strictObject({ id: idSchema, label: nameSchema(mode), when: eventPatternSchema(mode) }),
    );
    return {
      events: mode === 'strict' ? awaited.min(1, { error: 'empty' }) : awaited,
      timeout: durationSchema,
      countFrom: z.enum(['step', 'entry']).optional(),
    };
  },
  blank: { events: [{ id: 'done', label: t('Did it'), when: { event: '' } }], timeout: 'PT48H' },
  ways: 'events',
  outlets: ({ events, timeout }) => [
    ...(events ?? []).map(({ id, label }) => ({ id, label })),
    {
      id: 'timeout',
      label:
        timeout === undefined
          ? t('Time is up')
          : t('{length} passed', { length: shortDurationWords(timeout) }),
    },
  ],
  summary({ events = [], timeout, countFrom }) {
    const patterns = events.map(({ when }) => when).filter(({ event }) => event !== '');
    if (patterns.length === 0) return '';
    const awaited = orWords([...new Set(patterns.map(patternWords))]);
    const listened = countFrom === 'entry' ? t('{event} since entry', { event: awaited }) : awaited;
    if (timeout === undefined) return listened;
    const length = durationWordsAfter(timeout);
    // Else it would read as if what the event is asked for had to be so within that time.
    return patterns.some(({ where }) => where !== undefined)
      ? t('{events}, within {length}', { events: listened, length })
      : t('{events} within {length}', { events: listened, length });
  },
  check({ events, timeout }, report) {
    if (!events || events.length === 0) report('no-awaited-event', 'events');
    const seen = new Set<string>();
    for (const { id, label, when } of events ?? []) {
      if (when.event === '') report('no-awaited-event', `events/${id}`);
      if (label === '') report('invalid-setting', `events/${id}`, { what: t('A way out has no name') });
      if (!propertyClausesOf(when.where).every((clause) => clause.property !== '' && operandFits(clause)))
        report('incomplete-rule', `events/${id}`, { of: quoted(label) });
      if (id === 'timeout') report('reserved-outlet', `events/${id}`, { id });
      if (seen.has(id)) report('duplicate-id', `events/${id}`, { id });
      seen.add(id);
    }
    if (timeout === undefined) report('no-timeout', 'timeout');
  },
  asks: ({ events }) => ({ rules: [], patterns: events.map(({ when }) => when), attributes: [] }),
  // A timeout of calendar days follows the person's zone.
  movedBy: ['event', 'profile'],
  lasts({ timeout }, outlet) {
    const most = timeout === undefined ? undefined : roughly(timeout);
    return { least: outlet === 'timeout' ? (most ?? 0) : 0, most };
  },
  awaits: ({ events, countFrom }) => ({ since: countFrom === 'entry' ? 'entry' : 'arrival', events }),
  visit({ events, timeout }, moment) {
    const arrived = () => formatInstant(moment.arrivedAt);
    if (moment.heard) {
      const { id, because, keyless } = moment.heard;
      return {
        go: 'on',
        outlet: id,
        did: 'woke',
        why: () => ({
          code: 'event',
          outlet: id,
          because,
          since: arrived(),
          ...(keyless && { keyless }),
        }),
      };
    }
    const due = timeoutAt(timeout, moment);
    if (moment.isDue(due))
      return {
        go: 'on',
        outlet: 'timeout',
        did: 'woke',
        why: () => ({ code: 'timeout', outlet: 'timeout', timeout, since: arrived() }),
      };
    return {
      go: 'stay',
      due,
      ends: due,
      why: () => ({
        code: 'listening',
        events: events.map(({ when }) => when.event),
        timeout,
        due: formatInstant(due),
      }),
    };
  },
};
