// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Sample } from '../../../src/core/index.ts';
import type { TestMarks } from '../../../src/session/TestMarks.ts';
import { JourneyTests } from '../../../src/simulator/testing/JourneyTests.tsx';
import { compileDraft, there } from '../../core/draw.ts';
import { freshRepository } from '../../library/freshRepository.ts';
import { waitFor } from '../../ui/dom.ts';
import { showStage } from '../stage.tsx';
import { ada, draft, PageWorker } from './testsStage.tsx';

const { tab } = freshRepository();
afterEach(() => void vi.restoreAllMocks());
beforeEach(() => {
  vi.stubGlobal('Worker', PageWorker);
});

const expecting = (id: string, by: string): Sample => ({
  id,
  scenario: { ...ada.scenario, expect: [{ journey: 'journey', by }] },
});
const started = vi.fn();
class CountedWorker extends PageWorker {
  constructor() {
    super();
    started();
  }
}

test('the tests of every journey run, and each test counts for its own', async () => {
  vi.stubGlobal('Worker', CountedWorker);
  const drawn = draft();
  const journey = there(compileDraft(drawn).journey);
  const other = { ...journey, id: 'other', digest: 'sha256:other' };
  const unseen = { ...drawn, document: { ...drawn.document, id: 'other' } };
  const journeys = [
    { draft: unseen, journey: other },
    { draft: drawn, journey },
  ];
  let latest: ReadonlyMap<string, TestMarks> = new Map();
  const onMarks = (marks: ReadonlyMap<string, TestMarks>) => {
    latest = marks;
  };
  const samples = [expecting('s1', 'P9D'), expecting('s2', 'PT1H'), { ...ada, id: 's3' }];
  const shown = <JourneyTests journeys={journeys} onMarks={onMarks} />;
  const stage = await showStage(shown, tab(), { draft: drawn, samples });
  await waitFor(() => expect(latest.get('journey')).toMatchObject({ passed: 1, failed: 1, stale: 0 }));
  // Nobody is a test of the other one: nothing is said of it.
  expect(latest.has('other')).toBe(false);
  expect(started).toHaveBeenCalledTimes(1);
  stage.unmount();
});
