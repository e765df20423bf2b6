import type { Draft } from '../../src/core/index.ts';
import { deskOf, type Desk } from '../../src/canvas/desk.ts';
import { createSession } from '../../src/session/createSession.ts';
import { rendering, shared } from '../core/draw.ts';

/** The desk of a session that saves nowhere, without a canvas on screen. */
export function openDesk(draft: Draft): Desk {
  return deskOf(
    createSession({
      draft,
      shared,
      version: 1,
      render: rendering,
      compileEmail: async (email) => rendering(email),
      save: () => Promise.resolve({ ok: true }),
    }),
  );
}

/** The labels of what was done, oldest first. */
export const doneAt = ({ session }: Desk): string[] =>
  session.store.getState().past.map(({ label }) => label);
export const documentAt = ({ session }: Desk) => session.store.getState().draft.document;
export const selectedAt = ({ session }: Desk) => session.store.getState().selection;
export const saidAt = ({ view }: Desk): string => view.getState().said.text;
