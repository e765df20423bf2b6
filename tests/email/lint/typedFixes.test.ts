import { describe, expect, it } from 'vitest';
import { emailIssues, type EmailBlock, type EmailInline, type EmailIssue } from '../../../src/core/index.ts';
import type { EditableEmail } from '../../../src/email/editor/EmailEditorProps.ts';
import { emailFixFor } from '../../../src/email/lint/emailFixes.ts';
import { lintRendered } from '../../../src/email/lint/lintRendered.ts';
import { brand, button, samplesOf, social, withBlocks, withDocument } from './base.ts';
import { also, linkedText, text, url } from './broken.ts';

const around = { brand, utm: undefined, paths: undefined };

/** What is said of an email, and what each fix of it is called. */
async function told(email: EditableEmail) {
  const issues = [...emailIssues(email, around), ...lintRendered(email, await samplesOf(email))];
  return issues.map((issue) => ({ issue, fix: emailFixFor(issue, email.document, around) }));
}
const fixes = async (email: EditableEmail) =>
  (await told(email)).map(({ issue, fix }) => [issue.words['text'] ?? issue.code, fix?.label]);

const lineAfter = async (email: EditableEmail, of: (issue: EmailIssue) => boolean) => {
  const fix = (await told(email)).find(({ issue }) => of(issue))?.fix;
  const blocks = fix?.document.sections.flatMap(({ columns }) => columns.flatMap((column) => column.blocks));
  const block = blocks?.find(({ id }) => id === 'extra');
  return block?.type === 'text' ? block.inline : undefined;
};
const typed = (...inline: EmailInline[]): EditableEmail => also(text('', { inline }));
const firstName = { t: 'merge', path: 'subscriber.first_name', fallback: 'there' } as const;

describe('what was typed like a merge tag', () => {
  const both = typed({ t: 'text', v: ' {% raw %} {{ first_name }} ' });

  it('is mended where it is one, and only there', async () => {
    expect(await fixes(both)).toEqual([
      ['{% raw %}', undefined],
      ['{{ first_name }}', 'Make it the merge tag “subscriber.first_name”'],
    ]);
    expect(await lineAfter(both, ({ words }) => words['text'] === '{{ first_name }}')).toEqual([
      { t: 'text', v: ' {% raw %} ' },
      firstName,
      { t: 'text', v: ' ' },
    ]);
  });

  it('is mended once: what is left has no fix any more', async () => {
    const fix = (await told(both)).find((one) => one.fix)?.fix;
    if (!fix) throw new Error('nothing was mended');
    expect(await fixes({ ...both, document: fix.document })).toEqual([['{% raw %}', undefined]]);
  });

  it('may be bold in part, and stands between other tags', async () => {
    const email = typed({ t: 'text', v: 'A *|FN' }, { t: 'text', v: 'AME|* b', b: true }, firstName, {
      t: 'text',
      v: '*|FNAME|*',
      i: true,
    });
    expect(await lineAfter(email, ({ code }) => code === 'foreign-tag')).toEqual([
      { t: 'text', v: 'A ' },
      firstName,
      { t: 'text', v: ' b', b: true },
      firstName,
      { ...firstName, i: true },
    ]);
  });

  it('keeps the words that stand in where nobody has a value', async () => {
    const email = typed({ t: 'text', v: "In {{ subscriber.city | default: 'your town' }}" });
    expect(await lineAfter(email, () => true)).toEqual([
      { t: 'text', v: 'In ' },
      { t: 'merge', path: 'subscriber.city', fallback: 'your town' },
    ]);
  });

  it('is left to a person where a gap would come of it, or where nothing is known of that name', async () => {
    expect(
      await fixes(typed({ t: 'text', v: 'In {{ subscriber.city }}, {{ shoe_size }}, *|MC:SUBJECT|*' })),
    ).toEqual([
      ['*|MC:SUBJECT|*', undefined],
      ['{{ subscriber.city }}', undefined],
      ['{{ shoe_size }}', undefined],
    ]);
  });

  it('is found and mended in subjects and preview texts', async () => {
    const email = withDocument({
      subject: 'Hello *|FNAME|*, {{ name }}',
      preheader: 'We bake on Saturday, [First Name], and keep one.',
    });
    expect(await fixes(email)).toEqual([
      ['unknown-merge', 'Use “subscriber.first_name” instead'],
      ['*|FNAME|*', 'Make it the merge tag “subscriber.first_name”'],
      ['[First Name]', 'Make it the merge tag “subscriber.first_name”'],
    ]);
    const lines = (await told(email)).map(({ fix }) => fix && [fix.document.subject, fix.document.preheader]);
    const tag = "{{ subscriber.first_name | default: 'there' }}";
    expect(lines).toEqual([
      [`Hello *|FNAME|*, ${tag}`, email.document.preheader],
      [`Hello ${tag}, {{ name }}`, email.document.preheader],
      [email.document.subject, `We bake on Saturday, ${tag}, and keep one.`],
    ]);
  });

  it('is no shouting, and stays as it is where a line is calmed', async () => {
    expect(await fixes(withDocument({ subject: 'Your loaf, *|FIRSTNAME|* *|LASTNAME|*' }))).toHaveLength(2);
    const email = withDocument({ subject: 'YOUR LOAF IS WAITING, *|FNAME|*!!' });
    const [loud] = await told(email);
    expect(loud?.fix?.document.subject).toBe('Your loaf is waiting, *|FNAME|*!');
  });

  it('is named where no tag can stand: in links, on buttons, in descriptions', async () => {
    const link = url('https://shop.example/?m=*|EMAIL|*');
    const codes = async (email: EditableEmail) =>
      (await told(email)).map(({ issue: { code, setting }, fix }) => [code, setting, fix?.label]);
    expect(await codes(also(linkedText('your page', link)))).toEqual([
      ['tag-in-link', 'email/blocks/extra', undefined],
    ]);
    expect(await codes(withBlocks({ go: { ...button, label: 'Go, *|FNAME|*' } }))).toEqual([
      ['foreign-tag', 'email/blocks/go', undefined],
    ]);
  });
});

describe('fixes do not lead from one nonsense to the next', () => {
  const extra = (block: EmailBlock) => also(block);

  it('a second button without an address stays a button until it has one', async () => {
    expect(await fixes(extra({ ...button, id: 'other', label: 'See the others', link: url('') }))).toEqual([
      ['no-link', undefined],
      ['second-button', 'Make the others plain links'],
    ]);
    expect(
      await fixes(
        withBlocks({ go: [button, { ...button, id: 'other', label: 'Click here', link: url('') }] }),
      ),
    ).toEqual([
      ['no-link', undefined],
      ['second-button', undefined],
      ['Click here', undefined],
    ]);
  });

  it('words that only ask to be clicked, or stand alone, keep their link', async () => {
    expect(await fixes(extra(linkedText('Click here', url(''))))).toEqual([
      ['no-link', undefined],
      ['Click here', undefined],
    ]);
    expect(await fixes(typed({ t: 'text', v: 'See the others', link: url('') }))).toEqual([
      ['no-link', undefined],
    ]);
  });

  it('of two links without an address the one that is named is taken away', async () => {
    const email = typed(
      { t: 'text', v: 'We have ' },
      { t: 'text', v: 'rye', link: url('') },
      { t: 'text', v: ' and ' },
      { t: 'text', v: 'wheat', link: url('') },
    );
    expect(await lineAfter(email, ({ words }) => String(words['what']).includes('wheat'))).toEqual([
      { t: 'text', v: 'We have ' },
      { t: 'text', v: 'rye', link: url('') },
      { t: 'text', v: ' and ' },
      { t: 'text', v: 'wheat' },
    ]);
  });

  it('the last network takes its block along, and is called as it calls itself', async () => {
    const email = withBlocks({ social: { ...social, links: [{ network: 'youtube', url: '' }] } });
    const [one] = await told(email);
    expect(one?.issue.message).toBe('No address is given for YouTube, so it is not shown.');
    expect(JSON.stringify(one?.fix?.document)).not.toContain('"social"');
  });
});
