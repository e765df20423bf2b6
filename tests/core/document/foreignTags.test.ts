import { describe, expect, it, test } from 'vitest';
import { foreignTagsOf, foreignTagsOfPage, pathMeant } from '../../../src/core/index.ts';

const namesIn = (text: string) => foreignTagsOf(text).map(({ text: tag, name }) => [tag, name]);

describe('merge tags of other systems', () => {
  it.each([
    ['*|FNAME|*', 'FNAME'],
    ['%%first_name%%', 'first_name'],
    ['%%=v(@name)=%%', 'v(@name)'],
    ['[% first name %]', ' first name '],
    ['[[name]]', 'name'],
    ['<%= user.name %>', ' user.name '],
    ['${firstName}', 'firstName'],
    ['#{name}', 'name'],
    ['{$name}', 'name'],
    ['[First Name]', 'First Name'],
    ['{first_name}', 'first_name'],
    ['%FIRSTNAME%', 'FIRSTNAME'],
    ['<<Last Name>>', 'Last Name'],
    ['«Vorname»', 'Vorname'],
  ])('are found between words, at their place: %s', (tag, name) => {
    const text = `Hello ${tag}, and ${tag}!`;
    expect(namesIn(text)).toEqual([
      [tag, name],
      [tag, name],
    ]);
    for (const found of foreignTagsOf(text)) expect(text.slice(found.start, found.end)).toBe(tag);
  });

  it.each([
    'We bake [on Saturday]', '{new}', '[NEW] Bread', '100 % off, 20% more', '5 * 3 | 2 * 1', '«Brot»', 'a << b >> c', '{{ first_name }}', '{{{ name }}}',
    '{% raw %}', '[1]', '[[1,2],[3]]', '$5', '#1', 'https://shop.example/%C3%A9%20x', '%%', '*||*', 'name', '{ }', '[ ]',
  ])('are not what only has such signs: %s', (text) => expect(namesIn(text)).toEqual([])); // oxfmt-ignore

  test('take time only as a text is long, whatever opens and never closes in it', () => {
    for (const open of ['*|', '%%a', '[%', '[[a', '<%', '${a', '{', '[', '%', '<<', '«'])
      for (const text of [open.repeat(40_000), open + 'a'.repeat(200_000)]) {
        const start = performance.now();
        foreignTagsOf(text);
        expect(performance.now() - start).toBeLessThan(1_000);
      }
  });

  test('are looked for in the source of a page only where nothing else can be meant', () => {
    const page = '<style>input[name]{color:red}</style><p>Dear *|FNAME|*, [Name]</p>';
    expect(foreignTagsOfPage(page).map(({ text }) => text)).toEqual(['*|FNAME|*']);
  });
});

describe('the path that a name means', () => {
  const paths = new Set([
    'subscriber.email',
    'subscriber.firstName',
    'trigger.properties.order_id',
    'brand.name',
  ]);
  it.each([
    ['first_name', 'subscriber.firstName'],
    ['FNAME', 'subscriber.firstName'],
    ['customer.first name', 'subscriber.firstName'],
    ['Order-ID', 'trigger.properties.order_id'],
    ['event.orderId', 'trigger.properties.order_id'],
    ['E-Mail', 'subscriber.email'],
    ['last_name', undefined],
    ['IF:FNAME', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%s', (name, path) => expect(pathMeant(name, paths)).toBe(path));

  test('is what most data call it where there are no samples', () => {
    expect(pathMeant('vorname', new Set(['subscriber.email', 'brand.name']))).toBe('subscriber.first_name');
    expect(pathMeant('city', new Set())).toBeUndefined();
  });
});
