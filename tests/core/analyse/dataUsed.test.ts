import { expect, test } from 'vitest';
import { dataUsed, type Email, type Journey } from '../../../src/core/index.ts';
import { condition, draw, email, trigger } from '../draw.ts';

const base = draw([
  trigger({ event: 'Cart Updated', where: { property: 'item_count', is: 'greaterThan', value: 0 } }, 't'),
  condition(
    {
      all: [
        { attribute: 'plan', is: 'equals', value: 'pro' },
        { tag: 'vip' },
        { event: { event: 'Order Completed' }, within: 'P30D' },
      ],
    },
    { yes: [email('mail')], no: [] },
    'c',
  ),
]);
const withMail = (mail: Partial<Email>, id = 'cart'): Journey => {
  const { mail: written } = base.emails;
  if (!written) throw new Error('the drawing has one email');
  return { ...base, id, emails: { mail: { ...written, design: undefined, html: '', text: '', ...mail } } };
};
const named = (mail: Partial<Email>) => {
  const { attributes, events } = dataUsed([withMail(mail)]);
  return {
    attributes: attributes.map(({ name, uses }) => [name, ...uses]),
    events: events.map(({ name, properties }) => [name, ...properties]),
  };
};

test('what rules ask for decides; tags and events with their properties among it', () => {
  const used = dataUsed([withMail({})]);
  expect(used.attributes).toEqual([{ name: 'plan', uses: ['decides'], journeys: ['cart'], properties: [] }]);
  expect(used.tags.map(({ name }) => name)).toEqual(['vip']);
  expect(named({}).events).toEqual([['Cart Updated', 'item_count'], ['Order Completed']]);
});

test('what emails write is found in their Liquid, in variants too, but not in text, quotes or names of ours', () => {
  expect(
    named({
      subject: 'Hi {{ subscriber.first_name | default: "subscriber.quoted" }}',
      text: '{% if subscriber.city.name %}x{% endif %} subscriber.plain {{ subscriber.email }} {{ subscriber.id }}',
      variants: [{ id: 'b', label: 'B', weight: 10_000, html: '<b>{{- subscriber.plan -}}</b>' }],
    }).attributes,
  ).toEqual([
    ['city', 'writes'],
    ['first_name', 'writes'],
    ['plan', 'decides', 'writes'],
  ]);
});

test('blocks that can be edited name what no text shows: the link of a picture, a list of products', () => {
  const found = named({
    design: {
      sections: [
        { link: { kind: 'merge', path: 'subscriber.profile_page' } },
        { type: 'products', from: 'trigger.properties.items' },
      ],
    },
  });
  expect(found.attributes).toContainEqual(['profile_page', 'writes']);
  expect(found.events[0]).toEqual(['Cart Updated', 'item_count', 'items']);
});

test('each is told once, with every journey that uses it', () => {
  const { attributes } = dataUsed([withMail({}), withMail({ subject: '{{ subscriber.plan }}' }, 'other')]);
  expect(attributes).toEqual([
    { name: 'plan', uses: ['decides', 'writes'], journeys: ['cart', 'other'], properties: [] },
  ]);
});
