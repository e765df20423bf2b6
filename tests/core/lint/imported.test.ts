import { expect, test } from 'vitest';
import { compileAndCheck, isProblem, type StoredEmail } from '../../../src/core/index.ts';
import { contextOf, drawDraft, email, exit, rendering, there, trigger } from '../draw.ts';

const ways = '<a href="{{ links.unsubscribe }}">Leave</a> <a href="{{ links.preferences }}">Choose</a>';
const locked = (html: string, more: { subject?: string; text?: string } = {}): StoredEmail => ({
  id: 'm',
  locked: {
    name: 'Spring',
    subject: more.subject ?? 'Spring is here',
    preheader: 'What is new in the shop this week.',
    from: { name: 'Acme', address: 'hello@acme.example' },
    html: html + ways,
    text: more.text ?? 'Hello',
    shows: {},
    links: [],
  },
});
const draft = drawDraft([trigger('Signed Up', 't'), email('m'), exit('Done', 'x')]);
const problems = (stored: StoredEmail) =>
  compileAndCheck(
    draft.document,
    { ...contextOf({ ...draft, emails: { m: stored } }) },
    { m: 'locked' in stored ? stored.locked : rendering(stored) },
    1,
  )
    .issues.filter((found) => isProblem(found) && found.setting?.startsWith('email'))
    .map(({ code, setting, message }) => ({ code, setting, message }));

test('what the import of an HTML email named, the journey goes on naming', () => {
  const html =
    '<body onload="x()"><script>1</script><iframe></iframe><form></form><a href="javascript:go()">a</a> *|CITY|*';
  expect(problems(locked(html, { subject: 'Hello *|FNAME|*', text: 'In %%city%%' }))).toEqual([
    {
      code: 'foreign-tags',
      setting: 'email/subject',
      message: 'Merge tags of another system are sent as they stand there: *|FNAME|*.',
    },
    {
      code: 'active-part',
      setting: 'email',
      message:
        'Mail programs take this out, or the whole email for spam: onload, <script>, <iframe> and <form>.',
    },
    {
      code: 'script-link',
      setting: 'email',
      message:
        'Links that run a script do nothing in a mail program, and spam filters mind: javascript:go().',
    },
    {
      code: 'foreign-tags',
      setting: 'email',
      message: 'Merge tags of another system are sent as they stand there: *|CITY|* and %%city%%.',
    },
  ]);
  expect(problems(locked('<p>Hello</p>'))).toEqual([]);
});

test('thousands of them are one sentence', () => {
  const many = Array.from(
    { length: 3_000 },
    (_, at) => `*|A${at}|*<a href="javascript:${at}" on${'abc'[at % 3]}>`,
  );
  const said = problems(locked(many.join('')));
  expect(said.map(({ code }) => code)).toEqual(['active-part', 'script-link', 'foreign-tags']);
  expect(there(said[2]).message).toMatch(/\*\|A4\|\* and 2,995 more\.$/);
});
