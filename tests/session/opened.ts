import { changeJourney, editDocument, type StoredEmail } from '../../src/core/index.ts';
import type { Save } from '../../src/session/autosave.ts';
import { createSession } from '../../src/session/createSession.ts';
import { drawDraft, email, exit, rendering, shared, trigger, wait } from '../core/draw.ts';

/** What a session stands in: version 1, and a store that takes everything. */
export const options = {
  shared,
  version: 1,
  render: rendering,
  compileEmail: async (stored: StoredEmail) => rendering(stored),
  save: (() => Promise.resolve({ ok: true })) satisfies Save,
};

/** A session of a small journey: trigger `t`, email `m`, wait `w`, exit `x`. */
export const opened = (save: Save = options.save) =>
  createSession({
    ...options,
    draft: drawDraft([trigger('Signed Up', 't'), email('m'), wait('P1D', 'w'), exit('Done', 'x')]),
    save,
  });

export const rename = (name: string) => editDocument((document) => changeJourney(document, { name }));
