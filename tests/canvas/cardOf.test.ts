import { expect, test } from 'vitest';
import {
  describeNode,
  newNode,
  nodeKind,
  nodeKindNames,
  putEmails,
  type JourneyNode,
} from '../../src/core/index.ts';
import { cardOf, stepName } from '../../src/canvas/cardOf.ts';
import { familyNames, hueOf, iconOf } from '../../src/canvas/families.ts';
import { isIconName } from '../../src/ui/Icon.tsx';
import { textParts } from '../../src/canvas/textParts.ts';
import { there, writtenEmail } from '../core/draw.ts';
import { cartJourney } from './sampleJourney.ts';

const nodeIn = (draft: ReturnType<typeof cartJourney>, id: string): JourneyNode =>
  there(draft.document.nodes.find((node) => node.id === id));

test('without a name a card is called by what its step does; with one it says both', () => {
  const draft = cartJourney();
  expect(cardOf(nodeIn(draft, 'w'), {})).toMatchObject({
    title: 'Wait',
    name: '1 hour',
    summary: '',
    height: 44,
  });
  const document = describeNode(draft.document, 'w', { name: ' A moment ', mindset: 'Hm.' });
  const named = nodeIn({ ...draft, document }, 'w');
  expect(cardOf(named, {})).toMatchObject({
    name: 'A moment',
    summary: '1 hour',
    mindset: 'Hm.',
    height: 78,
  });
});

test('a step that is not set up is called by its kind', () => {
  const blank = newNode('a', 'condition', { x: 0, y: 0 });
  expect(cardOf(blank, {}).name).toBe('');
  expect(stepName(blank, {})).toBe('Condition');
});

test('a card is the same object until something that it says changes', () => {
  const draft = cartJourney();
  const mail = nodeIn(draft, 'm');
  const before = cardOf(mail, draft.emails);
  expect(cardOf(mail, draft.emails)).toBe(before);
  expect(cardOf(mail, putEmails(writtenEmail('other'))(draft).emails)).toBe(before);
  // Another email, but the same subject: nothing to draw anew.
  expect(cardOf(mail, putEmails(writtenEmail('m'))(draft).emails)).toBe(before);
  const after = cardOf(mail, putEmails(writtenEmail('m', 'New subject'))(draft).emails);
  expect(after.name).toBe('New subject');
});

test('ways out spread over the border, and a card with many of them grows', () => {
  const branches = (count: number) =>
    newNode(
      'a',
      'condition',
      { x: 0, y: 0 },
      {
        branches: Array.from({ length: count - 1 }, (_, index) => ({
          id: `b${index}`,
          label: 'B',
          when: { all: [] },
        })),
      },
    );
  const exits = (count: number) => cardOf(branches(count), {}).outlets.map(({ x }) => x);
  expect(exits(2)).toEqual([64, 176]);
  expect(exits(3)).toEqual([28, 120, 212]);
  const many = exits(12);
  const { width } = cardOf(branches(12), {});
  const gaps = many.slice(1).map((x, index) => x - (many[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(32);
  expect(many[0]).toBeGreaterThanOrEqual(28);
  expect(many.at(-1)).toBeLessThanOrEqual(width - 28);
});

test('merge tags stand apart from the text around them', () => {
  expect(textParts("Your {{ trigger.product_name | default: 'item' }} is here")).toEqual([
    { text: 'Your ' },
    { tag: 'product name' },
    { text: ' is here' },
  ]);
  expect(textParts('{{ subscriber.email }}')).toEqual([{ tag: 'email' }]);
  expect(textParts('')).toEqual([]);
});

test('other journeys and segments are called by their names, and the card is kept for the same names', () => {
  const names = {
    journey: (id: string) => (id === 'win-back' ? 'Win-back' : undefined),
    segment: () => 'Big spenders',
    topic: () => 'News',
  };
  const start = newNode('a', 'startJourney', { x: 0, y: 0 }, { journey: 'win-back' });
  expect(cardOf(start, {}).name).toBe('win-back');
  expect(cardOf(start, {}, names).name).toBe('Win-back');
  expect(cardOf(start, {}, names)).toBe(cardOf(start, {}, names));
  expect(cardOf(start, {})).toBe(cardOf(start, {}));
  const asked = { branches: [{ id: 'yes', label: 'Yes', when: { segment: 'vip' } }] };
  expect(stepName(newNode('b', 'condition', { x: 0, y: 0 }, asked), {}, names)).toBe(
    'in segment “Big spenders”',
  );
});

test.each(nodeKindNames)('%s has a drawing and a hue of its own', (kind) => {
  expect(isIconName(nodeKind(kind).icon)).toBe(true);
  expect(iconOf(kind)).toBe(nodeKind(kind).icon);
  expect(familyNames[hueOf(kind)]).not.toBe('');
});
