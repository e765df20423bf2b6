import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blankDocument, own, type Draft, type Shared } from '../../src/core/index.ts';
import { factsOf } from '../../src/app/journeyFacts.ts';
import { searchJourneys } from '../../src/app/searchJourneys.ts';
import { verdictOf } from '../../src/app/verdictOf.ts';
import type { StoredJourney } from '../../src/library/Repository.ts';
import { buildSampleWorkspace } from '../../src/library/sampleWorkspace.ts';

const text = (file: string) => readFileSync(`public/samples/${file}`, 'utf8');
const workspace = buildSampleWorkspace(text('workspace.json'), text('cart-recovery.ndjson'));
const shared: Shared = workspace;
const store = (draft: Draft): StoredJourney => ({
  draft,
  revision: { journey: 1, emails: {}, unread: [] },
  editedAt: 1,
  published: undefined,
  unread: [],
});
const emails = Object.fromEntries(workspace.emails.map((email) => [email.id, email]));
const sample = store({ document: workspace.journeys[0] ?? blankDocument('a', 'A', 'UTC'), emails });
const journeys = [sample.draft.document];
const blank = store({ document: blankDocument('b', 'Über alles', 'UTC'), emails: {} });

test('what the list says of the sample journey', () => {
  expect(factsOf(sample.draft.document)).toEqual({ mails: 3, longest: '7 d', goal: 'Order' });
  expect(verdictOf(sample, shared, journeys)).toMatchObject({ problems: 0, errors: 0 });
});

test('an empty journey has no length and something to put right', () => {
  expect(factsOf(blank.draft.document)).toEqual({ mails: 0, longest: undefined, goal: undefined });
  const { problems, errors } = verdictOf(blank, shared, journeys);
  expect(errors).toBeGreaterThan(0);
  expect(problems).toBeGreaterThanOrEqual(errors);
});

test('facts are computed once for each state', () => {
  expect(factsOf(sample.draft.document)).toBe(factsOf(sample.draft.document));
  expect(verdictOf(sample, shared, journeys)).toBe(verdictOf(sample, shared, journeys));
  const other = { ...shared, topics: {} };
  expect(verdictOf(sample, other, journeys).errors).toBeGreaterThan(0);
  expect(verdictOf(sample, shared, journeys).errors).toBe(0);
});

test('a search finds names and subjects, whatever the case and the accents', () => {
  const all = [sample, blank];
  expect(searchJourneys(all, '  ')).toEqual(all);
  expect(searchJourneys(all, 'uber')).toEqual([blank]);
  expect(searchJourneys(all, 'before DECIDE')).toEqual([sample]);
  expect(searchJourneys(all, 'mira')).toEqual([sample]);
  expect(searchJourneys(all, 'nothing like it')).toEqual([]);
  expect(own(emails, 'cart-1')).toBeDefined();
});
