// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { changeSettings, editDocument } from '../../src/core/index.ts';
import { saveTrail } from '../../src/simulator/saveTrail.ts';
import { ToastHost } from '../../src/ui/ToastHost.tsx';
import { scenario } from '../core/draw.ts';
import { openSession, readyDraft } from '../publish/builders.ts';
import { screen } from '../ui/dom.ts';

const person = scenario([['PT1H', 'Signed Up']]);
const clicked = () => vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
afterEach(() => vi.restoreAllMocks());

test('a journey with an error has no trail: the error is told, not what is only worth a look', async () => {
  const click = clicked();
  const session = openSession();
  session.apply(
    'Change',
    editDocument((document) => changeSettings(document, 'w', { for: undefined })),
  );
  const { issues } = await session.compiledWhole();
  const error = issues.find(({ severity }) => severity === 'error');
  expect(issues[0]?.severity).toBe('warning');
  render(<ToastHost />);
  await saveTrail(session, person, 'x.ndjson');
  expect(await screen.findByText(`${error?.message} ${error?.remedy}`)).toBeVisible();
  expect(click).not.toHaveBeenCalled();
});

test('nor has one of which an email cannot be made: that is told, by its name', async () => {
  const click = clicked();
  const draft = readyDraft();
  const emails = Object.fromEntries(
    Object.entries(draft.emails).map(([id, email]) => [id, 'locked' in email ? email : { ...email, name: 'Hi' }]),
  ); // oxfmt-ignore
  const session = openSession({ ...draft, emails }, 1, () => Promise.reject(new Error('Too large.')));
  render(<ToastHost />);
  await saveTrail(session, person, 'x.ndjson');
  expect(await screen.findByText('“Hi”: Too large.')).toBeVisible();
  expect(click).not.toHaveBeenCalled();
});
