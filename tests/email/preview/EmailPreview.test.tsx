// @vitest-environment happy-dom
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import {
  instantOnClock,
  type EmailDocument,
  type Instant,
  type StoredEmail,
} from '../../../src/core/index.ts';
import { EmailDeskContext, type EmailDesk } from '../../../src/email/editor/EmailDesk.ts';
import { AllSamples } from '../../../src/email/preview/AllSamples.tsx';
import { EmailPreview } from '../../../src/email/preview/EmailPreview.tsx';
import type { ReadAt, Reader } from '../../../src/email/preview/Reader.ts';
import { useReading } from '../../../src/email/preview/useReading.ts';
import { emailOf, footer, paragraph, shared } from '../builders.ts';
import { render, screen, userEvent, waitFor } from '../../ui/dom.ts';

const momentOf = (name: string, plan: string, at: string, variant?: string) => ({
  local: `2026-03-0${at.slice(-1)}T09:00:00+01:00`,
  at,
  data: { subscriber: { first_name: name }, trigger: { properties: { plan } }, show: {} },
  ...(variant !== undefined && { variant }),
});
const readerOf = (name: string, variant: string | undefined, plans: string[], reached = true): Reader => {
  const moments = plans.map((plan, index) => momentOf(name, plan, `Mon ${index + 1}`, variant));
  const [first = momentOf(name, '', 'Sun 8', variant)] = moments;
  return { id: name, name, zone: 'Europe/Berlin', ...first, reached, moments };
};
const people = [
  readerOf('Ada', 'a', ['pro', 'free']),
  readerOf('Ben', 'b', ['max']),
  readerOf('Cy', 'a', [], false),
];

const arms: EmailDocument['variants'] = [
  { id: 'a', label: 'A', weight: 5_000 },
  { id: 'b', label: 'B', weight: 5_000, subject: 'B for {{ subscriber.first_name }}' },
];
const greeting = paragraph([
  { t: 'text', v: 'Hello ' },
  { t: 'merge', path: 'subscriber.first_name' },
  { t: 'text', v: ', hi' },
]);
const mailOf = (rest: Partial<EmailDocument>) =>
  emailOf([greeting, footer], { subject: 'You chose {{ trigger.properties.plan }}', ...rest });
const tested = mailOf({ variants: arms });
const untested = mailOf({});
/** Its variants say the same, apart from a word; only what counts clicks tells their links apart. */
const ownContent = (word: string): EmailDocument['sections'] => [
  {
    id: 'main',
    type: 'section',
    columns: [
      {
        id: 'column',
        blocks: [
          { id: 'go', type: 'button', label: 'Go', link: { kind: 'url', url: 'https://example.com/' } },
          paragraph([{ t: 'text', v: `So ${word}` }], 'word'),
          footer,
        ],
      },
    ],
  },
];

/** Shows a part of the editor on an email that nobody edits. */
function Looked(props: { stored: StoredEmail; readAt: ReadAt; children: ReactNode }) {
  const { stored, readAt, children } = props;
  if ('locked' in stored) throw new Error('an email of the tests is editable');
  const around = {
    readers: people,
    onMoreReaders: undefined,
    brand: shared.brand,
    utm: undefined,
    paths: [],
  };
  const reading = useReading({ ...around, readAt, variants: stored.document.variants });
  // Whoever only looks asks the desk for nothing else.
  const desk = { ...around, stored, reading } as unknown as EmailDesk;
  return <EmailDeskContext value={desk}>{children}</EmailDeskContext>;
}
const look = (what: 'preview' | 'samples', stored = tested, readAt: ReadAt = () => undefined) =>
  render(
    <Looked stored={stored} readAt={readAt}>
      {what === 'preview' ? <EmailPreview width="phone" /> : <AllSamples />}
    </Looked>,
  );
const choose = (label: string, option: string) =>
  userEvent.selectOptions(screen.getByLabelText(label), option);
const fact = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling;

describe('the preview', () => {
  it('shows every variant of a test to anybody, also one that has but its own subject', async () => {
    look('preview');
    await waitFor(() => expect(fact('Subject')).toHaveTextContent('You chose pro'));
    expect(screen.getByLabelText('Variant')).toHaveDisplayValue('The one they get: A');
    await choose('Variant', 'As if they got B');
    await waitFor(() => expect(fact('Subject')).toHaveTextContent('B for Ada'));
    await choose('Read by', 'Ben');
    await waitFor(() => expect(fact('Subject')).toHaveTextContent('B for Ben'));
    await choose('Variant', 'The one they get: B');
    await choose('Read by', 'Ada');
    await waitFor(() => expect(fact('Subject')).toHaveTextContent('You chose pro'));
  });

  it('shows each time at which somebody gets it', async () => {
    look('preview');
    await choose('As of', 'Mon 2 (time 2 of 2)');
    await waitFor(() => expect(fact('Subject')).toHaveTextContent('You chose free'));
    // Of another person it is the first time again.
    await choose('Read by', 'Ben');
    expect(screen.getByLabelText('As of')).toHaveDisplayValue('Mon 1');
    await choose('Read by', 'Cy (never gets it)');
    expect(screen.getByLabelText('As of')).toHaveDisplayValue('Their last moment: Sun 8');
  });

  it('shows any other moment, on the person’s own clock, and says what is known of them then', async () => {
    const asked: [string, Instant][] = [];
    look('preview', tested, (id, at) => {
      asked.push([id, at]);
      return { ...momentOf('Ada', `plan ${asked.length}`, 'Mon 5', 'b'), entered: asked.length > 1 };
    });
    await choose('As of', 'Another moment…');
    expect(asked).toEqual([['Ada', instantOnClock('Europe/Berlin', '2026-03-01', '09:00')]]);
    expect(screen.getByText(/On the clock of Berlin\. They are not in the journey yet/)).toBeVisible();
    await userEvent.clear(screen.getByLabelText('Time'));
    await userEvent.type(screen.getByLabelText('Time'), '17:30');
    await userEvent.tab();
    expect(asked.at(-1)).toEqual(['Ada', instantOnClock('Europe/Berlin', '2026-03-01', '17:30')]);
    expect(screen.getByText('On the clock of Berlin, as if it were sent then.')).toBeVisible();
    await waitFor(() => expect(fact('Subject')).toHaveTextContent('B for Ada'));
    await choose('As of', 'Mon 1 (time 1 of 2)');
    await waitFor(() => expect(fact('Subject')).toHaveTextContent('You chose pro'));
    expect(screen.queryByLabelText('Time')).toBeNull();
  });

  it('asks for no variant where there are none', async () => {
    look('preview', untested);
    expect(screen.queryByLabelText('Variant')).toBeNull();
  });
});

describe('all samples', () => {
  const samples = () => people.map(({ name }) => screen.getByText(name, { selector: 'h3' }).parentElement);
  const facts = () => samples().map((item) => item?.querySelector('p')?.textContent);

  it('say who gets which variant and when, and else that it is an as-if', async () => {
    look('samples');
    expect(facts()).toEqual([
      'Mon 1 · the first of 2 times · Variant A',
      'Mon 1 · Variant B',
      'Never gets it: profile alone · Variant A',
    ]);
    await waitFor(() => expect(samples()[1]).toHaveTextContent('B for Ben'));
    await choose('A/B test', 'Everybody as if they got B');
    expect(facts().map((words) => words?.split(' · ').at(-1))).toEqual(['As if variant B', 'Variant B', 'As if variant B']); // oxfmt-ignore
    expect(screen.getByText(/people get one of them by chance/)).toBeVisible();
    await waitFor(() => expect(samples()[0]).toHaveTextContent('B for Ada'));
  });

  it('mark what each reads otherwise than the others', async () => {
    look('samples', untested);
    await waitFor(() => expect(samples()[0]).toHaveTextContent('Text: Hello Ada, hi'));
    const marked = (at: number) => [...(samples()[at]?.querySelectorAll('strong') ?? [])].map((each) => each.textContent);
    expect(marked(0)).toEqual(['pro', 'Ada,']);
    expect(marked(1)).toEqual(['max', 'Ben,']);
    expect(marked(2)).toEqual(['nothing', 'Cy,']);
  }); // oxfmt-ignore

  it('mark between variants only what is read', async () => {
    const [a, b] = arms ?? [];
    const variants = [
      { ...a, sections: ownContent('small') },
      { ...b, sections: ownContent('large') },
    ] as NonNullable<typeof arms>; // There are both.
    look('samples', mailOf({ subject: 'Hi', variants, utm: { source: 'wend' } }));
    await waitFor(() => expect(samples()[0]).toHaveTextContent('Text: So small'));
    expect(samples()[0]).not.toHaveTextContent('Button:');
    expect(samples()[1]).toHaveTextContent('Text: So large');
  });
});
