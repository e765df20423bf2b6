/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * Counts a vitest report. A file that could not even be loaded holds no test, so it counts as one that failed.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Count}
 */
export function countTests(report) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of report.testResults) {
    const before = count.failed;
    for (const { status: result } of assertionResults) {
      if (result === 'passed') count.passed += 1;
      else if (result === 'failed') count.failed += 1;
      else count.skipped += 1;
    }
    if (status === 'failed' && count.failed === before) count.failed += 1;
  }
  return count;
}
