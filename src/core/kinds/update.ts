import { z } from '../values/zod.ts';
import type { Json } from '../values/json.ts';
import { eventPathSchema, idSchema, textSchema } from '../values/primitives.ts';
import { strictObject } from '../values/strictObject.ts';
import { asksNothing, noTime, type AskedChange, type StepKind } from './Kind.ts';

export interface UpdateSettings {
  set?: Readonly<Record<string, string | number | boolean | { trigger: string }>> | undefined;
  unset?: readonly string[] | undefined;
  addTags?: readonly string[] | undefined;
  removeTags?: readonly string[] | undefined;
  subscribe?: readonly string[] | undefined;
  unsubscribe?: readonly string[] | undefined;
  suppress?: boolean | undefined;
}

const listed = (words: string, names: readonly string[] | undefined) =>
  names && names.length > 0 ? [`${words} ${names.join(', ')}`] : [];

export const update: StepKind<'update', UpdateSettings> = {
  kind: 'update',
  title: 'Update profile',
  hint: 'Changes what is known of people: fields, tags, topics.',
  family: 'data',
  icon: 'pencil',
  fields: (mode) => {
    const names = z.array(textSchema(mode)).optional();
    const topics = z.array(idSchema).optional();
    const path = mode === 'strict' ? eventPathSchema : z.string();
    return {
      set: z
        .record(
          textSchema(mode),
          z.union([z.string(), z.number(), z.boolean(), strictObject({ trigger: path })]),
        )
        .optional(),
      unset: names,
      addTags: names,
      removeTags: names,
      subscribe: topics,
      unsubscribe: topics,
      suppress: z.boolean().optional(),
    };
  },
  blank: {},
  outlets: () => [{ id: 'next', label: 'Then' }],
  summary: ({ set, unset, addTags, removeTags, subscribe, unsubscribe, suppress }) =>
    [
      ...listed('Set', Object.keys(set ?? {})),
      ...listed('Clear', unset),
      ...listed('Tag', addTags),
      ...listed('Untag', removeTags),
      ...listed('Subscribe to', subscribe),
      ...listed('Unsubscribe from', unsubscribe),
      ...(suppress ? ['Stop all email'] : []),
    ].join(' · '),
  check(settings, report, surroundings) {
    const { set = {}, subscribe = [], unsubscribe = [], suppress } = settings;
    const texts = [settings.unset, settings.addTags, settings.removeTags].flatMap((names) => names ?? []);
    if (Object.keys(set).length + texts.length + subscribe.length + unsubscribe.length === 0 && !suppress)
      report('nothing-updated', 'set');
    if ([...Object.keys(set), ...texts].includes(''))
      report('invalid-setting', 'set', { what: 'A field or tag has no name' });
    for (const value of Object.values(set))
      if (typeof value === 'object' && !eventPathSchema.safeParse(value.trigger).success)
        report('invalid-setting', 'set', { what: 'It is not said which value of the trigger to take' });
    for (const id of [...subscribe, ...unsubscribe])
      if (!surroundings.hasTopic(id)) report('bad-reference', 'subscribe', { what: 'topic', id });
  },
  asks: () => asksNothing,
  movedBy: undefined,
  lasts: () => noTime,
  visit({ set = {}, unset, addTags, removeTags, subscribe, unsubscribe, suppress }, moment) {
    const values: Record<string, Json> = {};
    for (const [name, value] of Object.entries(set)) {
      const found = typeof value === 'object' ? moment.trigger(value.trigger) : value;
      // What the trigger does not say changes nothing. Everything in a trigger came in as JSON.
      if (found !== undefined && found !== null) values[name] = found as Json;
    }
    const change: AskedChange = {
      ...(Object.keys(values).length > 0 && { set: values }),
      ...(unset && { unset }),
      ...(addTags && { addTags }),
      ...(removeTags && { removeTags }),
      ...(subscribe && { subscribe }),
      ...(unsubscribe && { unsubscribe }),
      ...(suppress && { suppress: true }),
    };
    return {
      go: 'on',
      outlet: 'next',
      did: 'updated',
      why: () => ({ code: 'change', outlet: 'next', ...change }),
      besides: { change },
    };
  },
};
