import { expect, test } from 'vitest';
import {
  blankPreferences,
  changeBrand,
  changeLook,
  changePreferences,
  workspaceSchema,
  type Library,
} from '../../../src/core/index.ts';
import { shared } from '../draw.ts';

const library: Library = { shared, drafts: [], samples: [] };

test('an edit of brand, look or preference page that changes nothing is the very same library', () => {
  const looked = changeLook({ accent: '#112233' })(library);
  for (const [edit, of] of [
    [changeBrand({ name: shared.brand.name }), library],
    [changeLook({ accent: undefined }), library],
    [changeLook({ accent: '#112233' }), looked],
    [changePreferences({ title: '' }), library],
  ] as const)
    expect(edit(of)).toBe(of);
  expect(changeBrand({ name: 'Other' })(looked).shared.brand).toEqual({
    ...shared.brand,
    name: 'Other',
    look: { accent: '#112233' },
  });
});

test('a look and a preference page that say nothing any more are gone', () => {
  const looked = changeLook({ accent: '#112233', font: 'georgia' })(library);
  expect(looked.shared.brand.look).toEqual({ accent: '#112233', font: 'georgia' });
  expect(changeLook({ accent: undefined })(looked).shared.brand.look).toEqual({ font: 'georgia' });
  expect(changeLook({ accent: undefined, font: undefined })(looked).shared).toEqual(shared);
  const titled = changePreferences({ title: 'Choose' })(library);
  expect(titled.shared.preferences).toEqual({ ...blankPreferences, title: 'Choose' });
  expect(changePreferences({ title: '' })(titled).shared).toEqual(shared);
});

test('workspaces with and without a preference page are valid; a frequency of no emails is not', () => {
  const workspace = { format: 'wend.workspace/1', ...shared, journeys: [], emails: [], samples: [] };
  const offering = (max: number) => ({
    ...workspace,
    preferences: { ...blankPreferences, frequencies: [{ label: 'Weekly', max, per: 'P7D' }] },
  });
  expect([workspace, offering(1), offering(0)].map((one) => workspaceSchema.safeParse(one).success)).toEqual([
    true,
    true,
    false,
  ]);
});
