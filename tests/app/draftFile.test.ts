import { expect, test } from 'vitest';
import { blankPreferences, readAs, workspaceSchema, type Shared } from '../../src/core/index.ts';
import { draftFile } from '../../src/app/draftFile.ts';
import { drawDraft, email, shared, trigger } from '../core/draw.ts';

test('the file of one journey holds all that is shared, with the brand’s look and the preference page', () => {
  const draft = drawDraft([trigger('Signed Up', 't'), email('hello')]);
  const all: Shared = {
    ...shared,
    brand: { ...shared.brand, look: { font: 'georgia' } },
    events: { 'Signed Up': { description: 'Made an account', properties: {} } },
    preferences: { ...blankPreferences, title: 'Choose' },
  };
  const read = readAs('wend.workspace', workspaceSchema, JSON.parse(draftFile(draft, all)));
  expect(read).toMatchObject({ ok: true, value: { ...all, journeys: [draft.document], samples: [] } });
});
