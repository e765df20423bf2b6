/** How the scenarios that are tests of the open journey come out. */
export interface TestMarks {
  passed: number;
  failed: number;
  /** Tests whose result is older than the journey or the scenario, or that have none yet. */
  stale: number;
  isRunning: boolean;
}

/** While nobody runs any. */
export const noTests: TestMarks = { passed: 0, failed: 0, stale: 0, isRunning: false };
