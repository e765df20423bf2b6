// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { SplitForm } from '../../src/inspector/forms/SplitForm.tsx';
import { freshRepository } from '../library/freshRepository.ts';
import { screen, userEvent } from '../ui/dom.ts';
import { draftWith, expectReadBack, showForm } from './formRoom.tsx';

const { tab } = freshRepository();
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const pick = async (name: RegExp) => userEvent.click(await screen.findByRole('menuitem', { name }));
const half = { arms: [{ id: 'a', label: 'A', weight: 5_000 }, { id: 'b', label: 'B', weight: 5_000 }] }; // oxfmt-ignore
const show = (settings: object = half) => showForm(draftWith('split', settings), 'n', SplitForm, tab());
const share = () => screen.getAllByRole('spinbutton', { name: 'Share' })[0] as HTMLElement; // the first arm's

const slider = (name: string) => screen.getByRole('slider', { name: `Share of ${name}` });
const weights = (settings: object) =>
  ('arms' in settings ? (settings.arms as { weight: number }[]) : []).map(({ weight }) => weight); // of a split
const three = {
  arms: [
    { id: 'a', label: 'A', weight: 5_000 },
    { id: 'b', label: 'B', weight: 3_000 },
    { id: 'c', label: 'C', weight: 2_000 },
  ],
};

test('a share is typed in per cent, and the others share the rest as they stood', async () => {
  const { session, settings } = await show(three);
  await userEvent.clear(share());
  await userEvent.type(share(), '12.5');
  expect(weights(settings())).toEqual([1_250, 5_250, 3_500]);
  expect(session.store.getState().past).toHaveLength(1);
  expectReadBack(session.store.getState().draft);
});
test('what is no share is refused with a word, and an empty field keeps the last', async () => {
  const { settings } = await show();
  await userEvent.clear(share());
  expect(settings()).toEqual(half);
  await userEvent.type(share(), '120');
  expect(weights(settings())).toEqual([1_200, 8_800]);
  expect(screen.getByText('A share is from 0 to 100 %.')).toBeVisible();
});
test('a slider goes by 1 %, with Shift by 0.1 %, and says its share', async () => {
  const { session, settings } = await show(three);
  slider('A').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowLeft}{/Shift}');
  expect(weights(settings())).toEqual([5_190, 2_886, 1_924]);
  expect(slider('A')).toHaveAttribute('aria-valuetext', '51.9 %');
  await userEvent.keyboard('{End}');
  expect(weights(settings())).toEqual([10_000, 0, 0]);
  // Back again the others have what they had: a slide goes by where it began.
  await userEvent.keyboard('{Home}');
  expect(weights(settings())).toEqual([0, 6_000, 4_000]);
  expect(session.store.getState().past).toHaveLength(1);
});
test('a locked arm keeps its share, and where all the others are locked nothing moves', async () => {
  const { settings } = await show(three);
  await press('Keep the share of C');
  expect(slider('C')).toBeDisabled();
  slider('A').focus();
  await userEvent.keyboard('{End}');
  expect(weights(settings())).toEqual([8_000, 0, 2_000]);
  await press('Share equally');
  expect(weights(settings())).toEqual([4_000, 4_000, 2_000]);
  await press('Keep the share of B');
  expect(slider('A')).toBeDisabled();
  expect(slider('A')).toHaveAttribute('title', 'All the other arms are locked');
});
test('arms come with a letter and an even share, and go with their edge', async () => {
  const { session, settings } = await show();
  await press('Another arm');
  expect(settings()).toMatchObject({
    arms: [
      { id: 'a', weight: 3_333 },
      { id: 'b', weight: 3_333 },
      { id: 'arm-3', label: 'C', weight: 3_334 },
    ],
  });
  await press('More for A');
  await pick(/^Remove/);
  expect(settings()).toMatchObject({
    arms: [
      { id: 'b', weight: 5_000 },
      { id: 'arm-3', weight: 5_000 },
    ],
  });
  await press('More for B');
  expect(await screen.findByRole('menuitem', { name: /^Remove/ })).toHaveAttribute('aria-disabled', 'true');
  expectReadBack(session.store.getState().draft);
});
test('unequal arms can be made equal', async () => {
  const { settings } = await show({
    arms: [
      { ...half.arms[0], weight: 9_000 },
      { ...half.arms[1], weight: 1_000 },
    ],
  });
  await press('Share equally');
  expect(settings()).toEqual(half);
  expect(screen.queryByRole('button', { name: 'Share equally' })).toBeNull();
});
test('arms that do not make a whole are said, and put right with a press', async () => {
  const { settings } = await show({
    arms: [
      { ...half.arms[0], weight: 2_000 },
      { ...half.arms[1], weight: 1_000 },
    ],
  });
  expect(screen.getByText(/add up to 30 %, not to 100 %/)).toBeVisible();
  await press('Give the rest to the last arm');
  expect(settings()).toMatchObject({ arms: [{ weight: 2_000 }, { weight: 8_000 }] });
});
test('an arm can be marked for comparison, and moved', async () => {
  const { settings } = await show();
  await userEvent.click(
    screen.getAllByRole('checkbox', { name: 'Holdout, to compare with' })[1] as HTMLElement,
  ); // there are two
  await press('More for B');
  await pick(/^Move up/);
  expect(settings()).toMatchObject({ arms: [{ id: 'b', holdout: true }, { id: 'a' }] });
});
