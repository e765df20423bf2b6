import { expect, test } from 'vitest';
import { archive, blankDocument, editDocument, type Draft } from '../../src/core/index.ts';
import { createSession } from '../../src/session/createSession.ts';

const unwritten = { subject: '', preheader: '', html: '', text: '', shows: {}, links: [] };

const blank: Draft = { document: blankDocument('a', 'A', 'UTC'), emails: {} };
const open = (draft: Draft) =>
  createSession({
    draft,
    shared: {
      brand: { name: '', address: '', sender: { name: '', address: '' } },
      topics: {},
      segments: {},
      policies: {},
    },
    version: 1,
    render: () => unwritten,
    compileEmail: async () => unwritten,
    save: () => Promise.resolve({ ok: true }),
  });
const put = (away: boolean) => editDocument((document) => archive(document, away));
const rename = editDocument((document) => ({ ...document, name: 'B' }));

test('an archived journey cannot be changed before it is brought back, and undo puts it away again', () => {
  const session = open(put(true)(blank));
  const state = () => session.store.getState();
  expect(state().readOnly).toMatch(/archived/);
  expect(session.apply('Rename', rename)).toBe(false);
  session.bringBack();
  expect(state().draft.document).toEqual(blank.document);
  expect(state().readOnly).toBeUndefined();
  expect(session.apply('Rename', rename)).toBe(true);
  session.undo();
  session.undo();
  expect(state().draft.document.archived).toBe(true);
  expect(session.apply('Rename', rename)).toBe(false);
  session.redo();
  expect(state().readOnly).toBeUndefined();
});

test('undo takes an archiving back; where another tab writes, not even that', () => {
  const session = open(blank);
  session.apply('Archive', put(true));
  session.setReadOnly('Another tab writes.');
  session.undo();
  session.bringBack();
  expect(session.store.getState().draft.document.archived).toBe(true);
  expect(session.store.getState().readOnly).toBe('Another tab writes.');
  session.setReadOnly(undefined);
  expect(session.store.getState().readOnly).toMatch(/archived/);
  session.undo();
  expect(session.store.getState().draft).toBe(blank);
});
