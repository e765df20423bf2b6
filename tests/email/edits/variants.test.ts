import { describe, expect, test } from 'vitest';
import { removePart } from '../../../src/email/edits/remove.ts';
import {
  addVariant,
  asVariant,
  changeVariant,
  removeVariant,
  withContentOf,
} from '../../../src/email/edits/variants.ts';
import { footer, paragraph } from '../builders.ts';
import { documentOf, sectionOf } from './documentOf.ts';

test('a variant may not be left without the footer that it had from the email, whatever the variant is called', () => {
  const email = documentOf([sectionOf('main', [paragraph([])]), sectionOf('end', [footer])]);
  const tested = addVariant(email, [
    { id: 'constructor', label: 'A' },
    { id: 'b', label: 'B' },
  ]).document;
  expect(changeVariant(tested, 'constructor', { subject: 'Own' }).refused).toBeUndefined();
  expect(changeVariant(tested, 'constructor', { sections: [] }).refused).toBe('last-footer');
  expect(changeVariant(tested, 'b', { sections: [sectionOf('end', [footer])] }).refused).toBeUndefined();
});

describe('an A/B test', () => {
  const email = documentOf([sectionOf('end', [footer])]);
  const names = [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }] as const; // oxfmt-ignore
  const tested = addVariant(email, names).document;

  test('begins with two halves and shares a third in', () => {
    expect(tested.variants?.map(({ weight }) => weight)).toEqual([5_000, 5_000]);
    const three = addVariant(tested, [{ id: 'c', label: 'C' }, { id: 'd', label: 'D' }]).document;
    expect(three.variants?.map(({ id, weight }) => [id, weight])).toEqual([['a', 3_333], ['b', 3_333], ['c', 3_334]]);
  }); // oxfmt-ignore

  test('ends with what the last one has of its own', () => {
    const own = changeVariant(tested, 'b', { subject: 'Better' }).document;
    const ended = removeVariant(own, 'a').document;
    expect(ended).toEqual({ ...email, subject: 'Better' });
    expect(removeVariant(own, 'b').document).toEqual(email);
  });

  test('shows each variant as an email, and puts its content back where it belongs', () => {
    const own = changeVariant(tested, 'b', { subject: 'Better', sections: [sectionOf('end', [footer, { id: 'x', type: 'divider' }])] }).document; // oxfmt-ignore
    const shown = asVariant(own, 'b');
    expect(shown).toMatchObject({ subject: 'Better', sections: own.variants?.[1]?.sections });
    expect(withContentOf(own, 'b', shown)).toBe(own);
    expect(withContentOf(own, 'a', asVariant(own, 'a'))).toBe(own);
    const edited = removePart(shown, 'x').document;
    const back = withContentOf(own, 'b', edited);
    expect(back.sections).toBe(own.sections);
    expect(back.variants?.[1]?.sections).toBe(edited.sections);
  });
});
