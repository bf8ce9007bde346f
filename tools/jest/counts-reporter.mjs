import { writeFileSync } from 'node:fs';

/** Hands Jest's own totals to tools/test.mjs, as JSON in the file that the environment names. */
export default class CountsReporter {
  onRunComplete(_contexts, results) {
    const file = process.env.KEYWAY_TEST_COUNTS;
    if (!file) return;
    const counts = {
      passed: results.numPassedTests,
      // A file that cannot even be loaded has no tests to fail, and must not look like success.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    writeFileSync(file, JSON.stringify(counts));
  }
}
