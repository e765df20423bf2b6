import { t } from '../../texts/t.ts';
import type { Verdict } from '../../ui/Mark.tsx';
import { isFresh, type TestCase, type TestRunsState } from './createTestRuns.ts';

/** How a test stands: a mark and the words for it. */
export interface TestVerdict {
  state: 'passed' | 'failed' | 'running' | 'stale';
  mark: Verdict;
  words: string;
}

const passed: TestVerdict = { state: 'passed', mark: 'good', words: t('Passes') };
const failed: TestVerdict = { state: 'failed', mark: 'bad', words: t('Fails') };
const endless: TestVerdict = { state: 'failed', mark: 'bad', words: t('No answer in time') };
const running: TestVerdict = { state: 'running', mark: 'idle', words: t('Running') };
const stale: TestVerdict = { state: 'stale', mark: 'warn', words: t('From before your last change') };
const untried: TestVerdict = { state: 'stale', mark: 'idle', words: t('Not run yet') };

/** What is to be said of a test now. A result that is older than journey or scenario is never shown as if it were not. */
export function verdictOf(state: TestRunsState, one: TestCase): TestVerdict {
  const result = state.results.get(one.id);
  if (!result || !isFresh(state, one)) return state.isRunning ? running : result ? stale : untried;
  if (!result.tested) return endless;
  return result.tested.differences.length === 0 ? passed : failed;
}
