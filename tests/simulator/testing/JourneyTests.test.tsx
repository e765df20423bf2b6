// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Sample } from '../../../src/core/index.ts';
import type { TestMarks } from '../../../src/session/TestMarks.ts';
import { JourneyTests } from '../../../src/simulator/testing/JourneyTests.tsx';
import type { Question } from '../../../src/simulator/testing/tests.worker.ts';
import { compileDraft, there } from '../../core/draw.ts';
import { freshRepository } from '../../library/freshRepository.ts';
import { act, waitFor } from '../../ui/dom.ts';
import { showStage } from '../stage.tsx';
import { ada, draft, PageWorker } from './testsStage.tsx';

const { tab } = freshRepository();
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
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

/** A worker that never answers a test of the journey `hangs`, as one whose scenario does not end. */
class HangingWorker extends PageWorker {
  #open = '';
  override postMessage(question: Question) {
    if (question.type === 'journey') this.#open = question.journey.id;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker’s port has no origin
    if (question.type !== 'test' || this.#open !== 'hangs') super.postMessage(question);
  }
}

test('a test that does not end fails by the clock, and the journeys after it are tested all the same', async () => {
  vi.stubGlobal('Worker', HangingWorker);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const drawn = draft();
  const journey = there(compileDraft(drawn).journey);
  const hanging = { ...drawn, document: { ...drawn.document, id: 'hangs' } };
  const journeys = [
    { draft: hanging, journey: there(compileDraft(hanging).journey) },
    { draft: drawn, journey: { ...journey } },
  ];
  let latest: ReadonlyMap<string, TestMarks> = new Map();
  const shown = (
    <JourneyTests
      journeys={journeys}
      onMarks={(marks) => {
        latest = marks;
      }}
    />
  );
  const of = (id: string, about: string): Sample => ({
    id,
    scenario: { ...ada.scenario, expect: [{ journey: about, by: 'P9D' }] },
  });
  const samples = [of('s1', 'hangs'), of('s2', 'hangs'), of('s3', 'journey')];
  const stage = await showStage(shown, tab(), { draft: drawn, samples });
  await act(() => vi.advanceTimersByTimeAsync(29_000));
  expect(latest.size).toBe(0);
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  await waitFor(() => expect(latest.get('journey')).toMatchObject({ passed: 1, failed: 0, stale: 0 }));
  expect(latest.get('hangs')).toMatchObject({ passed: 0, failed: 1, stale: 1 });
  stage.unmount();
});
