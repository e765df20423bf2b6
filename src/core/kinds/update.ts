import { t } from '../../texts/t.ts';
import { z } from '../values/zod.ts';
import type { Json } from '../values/json.ts';
import { eventPathSchema, idSchema, textSchema } from '../values/primitives.ts';
import { thingWords } from '../values/badReference.ts';
import { strictObject } from '../values/strictObject.ts';
import { triggersWords } from './askedWords.ts';
import { asksNothing, next, noTime, type AskedChange, type StepKind } from './Kind.ts';
import { humanName, literalWords } from './words.ts';

export interface UpdateSettings {
  set?: Readonly<Record<string, string | number | boolean | { trigger: string }>> | undefined;
  unset?: readonly string[] | undefined;
  addTags?: readonly string[] | undefined;
  removeTags?: readonly string[] | undefined;
  subscribe?: readonly string[] | undefined;
  unsubscribe?: readonly string[] | undefined;
  suppress?: boolean | undefined;
}

/** Nothing of names that are not typed yet. */
function listed(names: readonly string[] = [], say: (names: string) => string): string[] {
  const said = names.filter((name) => name !== '');
  return said.length > 0 ? [say(said.join(', '))] : [];
}

function valueWords(value: NonNullable<UpdateSettings['set']>[string]): string {
  if (typeof value === 'object') return triggersWords(humanName(value.trigger) || '…');
  if (value === '') return t('nothing', { context: 'no value' });
  return literalWords(value);
}

export const update: StepKind<'update', UpdateSettings> = {
  kind: 'update',
  title: t('Update profile'),
  hint: t('Changes what is known of people: fields, tags, topics.'),
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
  outlets: () => [next],
  summary: ({ set = {}, unset = [], addTags, removeTags, subscribe, unsubscribe, suppress }, names) => {
    const topic = (id: string) => names.topic?.(id) ?? id;
    return [
      ...listed(
        Object.entries(set).map(
          ([name, value]) =>
            name && t('{field} to {value}', { field: humanName(name), value: valueWords(value) }),
        ),
        (changes) => t('Set {changes}', { changes }),
      ),
      ...listed(unset.map(humanName), (fields) => t('Clear {fields}', { fields })),
      ...listed(addTags, (tags) => t('Tag {tags}', { tags })),
      ...listed(removeTags, (tags) => t('Remove tag {tags}', { tags })),
      ...listed(subscribe?.map(topic), (topics) => t('Subscribe to {topics}', { topics })),
      ...listed(unsubscribe?.map(topic), (topics) => t('Unsubscribe from {topics}', { topics })),
      ...(suppress ? [t('Stop all email')] : []),
    ].join(' · ');
  },
  check(settings, report, surroundings) {
    const { set = {}, subscribe = [], unsubscribe = [], suppress } = settings;
    const texts = [settings.unset, settings.addTags, settings.removeTags].flatMap((names) => names ?? []);
    if (Object.keys(set).length + texts.length + subscribe.length + unsubscribe.length === 0 && !suppress)
      report('nothing-updated', 'set');
    if ([...Object.keys(set), ...texts].includes(''))
      report('invalid-setting', 'set', { what: t('A field or tag has no name') });
    for (const value of Object.values(set))
      if (typeof value === 'object' && !eventPathSchema.safeParse(value.trigger).success)
        report('invalid-setting', 'set', { what: t('It is not said which value of the trigger to take') });
    for (const id of [...subscribe, ...unsubscribe])
      if (!surroundings.hasTopic(id)) report('bad-reference', 'subscribe', { what: thingWords('topic'), id });
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
