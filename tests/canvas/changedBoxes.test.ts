import { expect, test } from 'vitest';
import { connect, describeNode, editDocument, moveNodes, putEmails, removeNodes, type Draft, type Edit } from '../../src/core/index.ts'; // oxfmt-ignore
import { changedBoxes } from '../../src/canvas/changedBoxes.ts';
import { drawEmail } from '../library/sampleDraft.ts';
import { cartJourney } from './sampleJourney.ts';

const before = cartJourney();
/** Where the steps were: t w c m x. */
const places: Readonly<Record<string, string>> = {
  '400 0': 't',
  '400 120': 'w',
  '400 240': 'c',
  '264 360': 'm',
  '536 360': 'x',
};
const changed = (from: Draft, to: Draft) =>
  changedBoxes(from, to)
    .map(({ x, y }) => places[`${x} ${y}`] ?? `${x} ${y}`)
    .sort();
const document = (edit: Parameters<typeof editDocument>[0]): Edit => editDocument(edit);

test.each<[string, Edit, string[]]>([
  ['nothing', (draft) => draft, []],
  ['a step that was moved, where it is now', document((d) => moveNodes(d, new Map([['x', { x: 800, y: 360 }]]))), ['800 360']], // oxfmt-ignore
  ['a step that was renamed', document((d) => describeNode(d, 'w', { name: 'A while' })), ['w']],
  ['the step whose email was written', putEmails(drawEmail('m', 'Another')), ['m']],
  [
    'both ends of a new connection',
    document((d) => connect(d, { from: 'm', outlet: 'next', to: 'x' })),
    ['m', 'x'],
  ],
])('%s', (_, edit, ids) => {
  expect(changed(before, edit(before))).toEqual(ids);
});

test('a step that is gone is looked for where it was, both ways', () => {
  const without = editDocument((d) => removeNodes(d, new Set(['x'])))(before);
  expect(changed(before, without)).toEqual(['c', 'x']);
  expect(changed(without, before)).toEqual(['c', 'x']);
});
