import { expect, test } from 'vitest';
import { describeNode, editDocument, putEmails } from '../../src/core/index.ts';
import { findSteps } from '../../src/canvas/find/findSteps.ts';
import { namesOfOthers } from '../../src/session/namesOfOthers.ts';
import { renderEmail } from '../../src/email/compile/renderEmail.ts';
import { withHtml } from '../../src/email/compile/withHtml.ts';
import { createSession } from '../../src/session/createSession.ts';
import { drawEmail } from '../library/sampleDraft.ts';
import { shared } from '../core/draw.ts';
import { cartJourney } from './sampleJourney.ts';

const session = createSession({
  draft: cartJourney(),
  shared,
  version: 1,
  render: renderEmail,
  compileEmail: withHtml,
  save: () => Promise.resolve({ ok: true }),
});
const find = (text: string) => {
  const state = session.store.getState();
  return findSteps(state.draft, text, { others: namesOfOthers(state), rendered: session.rendered });
};

test.each([
  ['the name', 'cart emptied', ['x']],
  ['the kind, whatever the case', 'WAIT', ['w']],
  ['words of several places', 'condition order', ['c']],
  ['what a setting holds', 'order completed', ['c']],
  ['the subject of the email', 'subject of m', ['m']],
  ['half a word', 'empt', ['x']],
  ['several, in reading order', 'cart', ['t', 'x']],
  ['nothing', '  ', []],
  ['what nobody wrote', 'xyzzy', []],
])('finds by %s', (_, text, ids) => {
  expect(find(text)).toEqual(ids);
});

test('follows what changes in a step and in its email', () => {
  expect(find('hurry')).toEqual([]);
  session.apply(
    'Rename',
    editDocument((document) => describeNode(document, 'w', { name: 'No hurry' })),
  );
  expect(find('hurry')).toEqual(['w']);
  const email = drawEmail('m', 'A new subject');
  session.apply('Write', putEmails({ ...email, document: { ...('document' in email ? email.document : never()), preheader: 'In a hurry' } })); // oxfmt-ignore
  expect(find('hurry')).toEqual(['w', 'm']);
});

const never = (): never => {
  throw new Error('the email is no document');
};
