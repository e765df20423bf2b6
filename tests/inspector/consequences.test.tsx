// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { blankDocument, parseInstant, type Sample, type TriggerOn } from '../../src/core/index.ts';
import { StartJourneyForm } from '../../src/inspector/forms/StartJourneyForm.tsx';
import { TriggerForm } from '../../src/inspector/forms/TriggerForm.tsx';
import { WebhookForm } from '../../src/inspector/forms/WebhookForm.tsx';
import { clockNotes } from '../../src/inspector/wait/clockNotes.ts';
import { drawDraft, trigger } from '../core/draw.ts';
import { freshRepository } from '../library/freshRepository.ts';
import { screen } from '../ui/dom.ts';
import { draftWith, showForm } from './formRoom.tsx';

const { tab } = freshRepository();
const ada: Sample = {
  id: 'ada',
  scenario: {
    format: 'wend.scenario/1',
    name: 'Ada',
    start: '2026-03-06T08:00:00Z',
    until: 'P10D',
    subscriber: {
      id: 'ada',
      email: 'ada@example.com',
      timeZone: 'Europe/Berlin',
      attributes: { first_name: 'Ada', birthday: '1988-02-29', joined: '2020-01-01' },
    },
    events: [
      { type: 'track', event: 'Cart Updated', after: 'PT0S', properties: {} },
      { type: 'track', event: 'Cart Updated', after: 'P2D', properties: {} },
    ],
  },
};

describe('when a trigger would let the sample person in', () => {
  const show = (on: TriggerOn) => {
    const draft = drawDraft([trigger('x', 't')]);
    const [node] = draft.document.nodes;
    if (node?.kind === 'trigger') node.settings = { on };
    return showForm(draft, 't', TriggerForm, tab(), [ada]);
  };
  const moments = () =>
    [...(screen.queryByRole('region', { name: 'When Ada would enter' })?.querySelectorAll('li') ?? [])].map(
      ({ textContent }) => textContent,
    );
  test('a yearly date: the next three, 29 February as the engine takes it', async () => {
    await show({ date: { attribute: 'birthday', offset: '-P3D', time: '09:00', yearly: true } });
    expect(moments()).toEqual(['Thu 25 Feb 2027 9:00', 'Sat 26 Feb 2028 9:00', 'Sun 25 Feb 2029 9:00']);
    expect(screen.getByText(/^On the clock of Berlin/)).toBeInTheDocument();
  });
  test.each<[string, TriggerOn, string]>([
    [
      'unknown',
      { date: { attribute: 'gone', time: '09:00', yearly: false } },
      'Not at all: Ada’s gone is not known.',
    ],
    [
      'past',
      { date: { attribute: 'joined', time: '09:00', yearly: false } },
      'Not any more: Ada’s joined is 2020-01-01.',
    ],
    ['not done', { event: { event: 'Signed Up' } }, 'Not at all: Ada does not do this.'],
  ])('says why never: %s', async (_, on, words) => {
    await show(on);
    expect(screen.getByText(words)).toBeInTheDocument();
  });
  test('a silence ends with its length after the last event', async () => {
    await show({ inactivity: { of: { event: 'Cart Updated' }, for: 'P90D' } });
    expect(moments()).toEqual(['Sat 6 Jun 2026 9:00']);
  });
  test('an event comes when it is done', async () => {
    await show({ event: { event: 'Cart Updated' } });
    expect(moments()).toEqual(['Fri 6 Mar 2026 9:00', 'Sun 8 Mar 2026 9:00']);
  });
  test.each<TriggerOn>([
    { manual: true },
    { event: { event: '' } },
    { date: { attribute: '', time: '09:00', yearly: true } },
    { segment: 'gone', edge: 'enters' },
  ])('says nothing of what cannot be run: %j', async (on) => {
    await show(on);
    expect(screen.queryByText(/would enter/)).toBeNull();
  });
});

test('another journey is a link, with its rule for coming again', async () => {
  const other = { ...blankDocument('welcome', 'Welcome series', 'UTC'), reentry: { mode: 'never' as const } };
  await showForm(draftWith('startJourney', { journey: 'welcome' }), 'n', StartJourneyForm, tab(), [], {
    others: [other],
  });
  expect(screen.getByRole('link', { name: 'Go to Welcome series' })).toHaveAttribute(
    'href',
    '#/journeys/welcome',
  );
  expect(screen.getByText('Its rule for coming again: nobody enters twice.')).toBeInTheDocument();
});

test('a call says what goes where, and what its merge tags stand for', async () => {
  const settings = {
    method: 'POST',
    url: 'https://crm.example/hooks/{{ subscriber.id }}',
    headers: { 'X-Key': { secret: 'CRM' } },
    body: '{ "to": "{{ subscriber.email }}", "plan": "{{ subscriber.plan }}", "cart": "{{ trigger.properties.id }}" }',
  };
  await showForm(draftWith('webhook', settings), 'n', WebhookForm, tab(), [ada]);
  expect(screen.getByText(/People wait for the answer/).textContent).toBe(
    'POST to crm.example with 1 header and a body. People wait for the answer, for 30 seconds at most.',
  );
  const tags = screen.getByLabelText('For Ada');
  expect([...tags.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
    'ada',
    'ada@example.com',
    'not known for Ada',
    'known when somebody travels',
  ]);
});

describe('clock changes', () => {
  const at = (text: string): number => parseInstant(text) ?? NaN;
  const note = (from: string, to: string, zone = 'Europe/Berlin') => clockNotes([[at(from), at(to)]], zone);
  test('are named with their day, way and hour, each once', () => {
    expect(note('2026-03-27T08:00:00Z', '2026-03-30T07:00:00Z')).toEqual([
      'Sun 29 Mar 2026: clocks go forward by 1 hour at 2:00.',
    ]);
    expect(note('2026-10-24T08:00:00Z', '2026-10-26T08:00:00Z')).toEqual([
      'Sun 25 Oct 2026: clocks go back by 1 hour at 3:00.',
    ]);
    expect(note('2026-10-01T00:00:00Z', '2026-10-10T00:00:00Z', 'Australia/Lord_Howe')).toEqual([
      'Sun 4 Oct 2026: clocks go forward by 30 minutes at 2:00.',
    ]);
    const stretch = [at('2026-03-27T08:00:00Z'), at('2026-03-30T07:00:00Z')] as const;
    expect(clockNotes([stretch, stretch], 'Europe/Berlin')).toHaveLength(1);
  });
  test('are not made up', () => {
    expect(note('2026-03-06T08:00:00Z', '2026-03-09T08:00:00Z')).toEqual([]);
    expect(note('2026-03-27T08:00:00Z', '2026-03-30T07:00:00Z', 'UTC')).toEqual([]);
  });
});
