import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blankDocument,
  newNode,
  noteSizes,
  toMarkdown,
  type JourneyDocument,
} from '../../../src/core/index.ts';
import { markdownText } from '../../../src/core/export/markdownText.ts';
import { documented } from './documented.ts';
import { hostile, withText } from './hostile.ts';
import { draw, exit, trigger } from '../draw.ts';

test('a whole journey', () => {
  expect(toMarkdown(documented())).toBe(`# Welcome

Journey \`journey\`, version 1.

| | |
|---|---|
| Objective | First order |
| Stage | awareness |
| Owner | Mira |
| KPI | not said |
| Time zone | Europe/Berlin, where a subscriber has none |
| Priority | 50 of 100 |

## Who enters

- Signed Up: step 1 (First word)
- Only if country is DE
- People may enter again once they have left, but not within 30 days of the last entry

## Goal

**Order**: Order Completed within 7 days of entry, worth its total; whoever reaches it leaves.

## Who leaves early

- **Left**: Account Closed

Whoever completes it is tagged “welcomed”.

## Limits that all journeys share

- At most 1 email in 1 day, counted on the calendar
- No email between 21:00 and 8:00

## What it comes to

| | |
|---|---|
| Paths | 2 paths |
| Emails on a whole path | 1 to 3 emails |
| From entry to the end of a path | 3 h to 2 d 3 h |
| Worst 24 hours | 2 emails within 3 h; of those that caps may hold back, 1 email |
| Such a day | step 1 (First word) on entry, step 4 (Subject of gift) 3 h after entry |
| Worst seven days | 3 emails within 2 d 3 h; of those that caps may hold back, 1 email |
| Longest time between two emails | 2 d |

## Steps

### 1. Email · First word · Subject of hello

- Mindset: Was it wise to sign up?
- Note: Keep it short
- Then step 2 (3 hours)

### 2. Wait · 3 hours

- Then step 3 (tagged “vip”)

### 3. Condition · tagged “vip”

- Yes: step 4 (Subject of gift)
- No: step 7 (Not now)

### 4. Email · Subject of gift

- Then step 5 (2 days)

### 5. Wait · 2 days

- Then step 6 (Subject of bye)

### 6. Email · Subject of bye

- Then the journey is completed

### 7. Exit · Not now

## Emails

### hello (step 1)

| | |
|---|---|
| Subject | Subject of hello |
| Preheader | Preview |
| Mindset | Was it wise to sign up? |
| Topic | News, time-sensitive: caps let it pass |
| From | Acme &lt;hello\\@acme.example&gt; |

### gift (step 4)

| | |
|---|---|
| Subject | Subject of gift |
| Preheader | Preview |
| Mindset | not said |
| Topic | News |
| From | Acme &lt;hello\\@acme.example&gt; |

### bye (step 6)

| | |
|---|---|
| Subject | Subject of bye |
| Preheader | Preview |
| Mindset | not said |
| Topic | Orders, transactional |
| From | Acme &lt;hello\\@acme.example&gt; |
`);
});

test('a journey that says nothing of itself', () => {
  const words = toMarkdown(draw([trigger('A', 't'), exit('Done', 'x')]));
  expect(words).toContain('| Objective | not said |');
  expect(words).toContain('## Goal\n\nNone.');
  expect(words).toContain('## Who leaves early\n\nNobody.');
  expect(words).toContain('| Emails on a whole path | 0 emails |');
  expect(words).toContain('## Emails\n\nNone.');
  expect(words).not.toContain('Limits');
});

test('what its program says goes before what the journey carries along', () => {
  const news = { name: 'Letters', description: '', transactional: true, default: 'in' } as const;
  const words = toMarkdown(documented(), {
    topics: new Map([['news', news]]),
    policies: { caps: [{ max: 2, per: 'P1W', count: 'rolling', topics: ['news'] }] },
  });
  expect(words).toContain('| Topic | Letters, transactional |');
  expect(words).toContain('- At most 2 emails about Letters in 1 week, counted at any time\n');
});

test('a step that nothing leads to is said to be so, and comes last', () => {
  const journey = documented();
  const words = toMarkdown({ ...journey, steps: { lost: { kind: 'exit', reason: 'Lost' }, ...journey.steps } });
  expect(words).toContain('### 8. Exit · Lost\n\n- Nothing leads here.');
}); // oxfmt-ignore

describe('what is only on the drawing', () => {
  const drawing = (words: string): JourneyDocument => ({
    ...blankDocument('journey', 'Welcome', 'UTC'),
    nodes: ['t', 'hello', 'w-1', 'is_vip'].map((id) => newNode(id, 'wait', { x: 0, y: 0 })),
    sections: [
      { id: 's', name: words, members: ['w-1', 'hello', 'gone'] },
      { id: 'r', name: '', members: ['t'] },
    ],
    notes: [
      { id: 'n', text: '', position: { x: 0, y: 0 }, size: noteSizes.initial, colour: 'grey' },
      { id: 'm', text: words, position: { x: 0, y: 9 }, size: noteSizes.initial, colour: 'grey' },
      {
        id: 'k',
        text: '# First\n- **a**',
        position: { x: 0, y: 5 },
        size: noteSizes.initial,
        colour: 'grey',
      },
    ],
  });
  const printed = (words: string) =>
    toMarkdown(documented(), { documents: new Map([['journey', drawing(words)]]) });
  test('is told last: sections with their steps, notes from top to bottom', () => {
    expect(printed('Start')).toBe(
      `${toMarkdown(documented())}
## Sections

- **Start**: step 1 (First word), step 2 (3 hours)
- **Section**: triggers only

## Notes

- First a
- Start
`,
    );
    const other = new Map([['other', drawing('x')]]);
    expect(toMarkdown(documented(), { documents: other })).toBe(toMarkdown(documented()));
  });
  test.each(hostile)('%j adds no line and no markup', (words) => {
    const lines = (of: string) => printed(of).split('\n').length;
    expect(lines(words)).toBe(lines('x'));
    const bare = printed(words)
      .replaceAll(/\\[!-/:-@[-`{-~]/g, '')
      .replaceAll(/&(lt|gt|amp);/g, 'x');
    expect(bare).not.toMatch(/[<>&[\]]/);
  });
});

/** What a reader of Markdown makes of text without markup. */
const read = (markdown: string): string =>
  markdown
    .replaceAll(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => `\uE000${mark.charCodeAt(0)};`)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\uE000(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

describe('outside text stays text', () => {
  test('it reads as it was, in one line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom(...hostile, ' ', 'a', '1.', '&', '\\')).map((parts) => parts.join(''))), (text) => {
        const shown = markdownText(text);
        const plain = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '').trim();
        expect(read(shown)).toBe(plain);
        const bare = shown.replaceAll(/\\[!-/:-@[-`{-~]/g, 'x').replaceAll(/&(lt|gt|amp);/g, 'x');
        expect(bare).not.toMatch(/[<>&`*_[\]|~$@#\\\n\r]|^[-+=]|^\d+[.)]|https?:|www\./i);
      }),
      { seed: 20261125, numRuns: 1_000 },
    );
  }); // oxfmt-ignore
  test.each(hostile)('%j adds no line, heading, row, list or markup anywhere', (text) => {
    const shape = (markdown: string) =>
      markdown.split('\n').map((line) => /^(#+ |- |\| |\|-|\*\*|$)?/.exec(line)?.[0] ?? '');
    const journey = documented();
    const words = toMarkdown(withText(journey, text));
    expect(shape(words)).toEqual(shape(toMarkdown(withText(journey, 'x'))));
    const cells = (line: string) => line.replaceAll(/\\./g, '').split('|').length;
    expect(words.split('\n').filter((line) => line.startsWith('|') && cells(line) !== 4)).toEqual([]);
    const bare = words.replaceAll(/\\[!-/:-@[-`{-~]/g, '').replaceAll(/&(lt|gt|amp);/g, 'x');
    expect(bare).not.toMatch(/[<>&[\]]/);
  });
});
