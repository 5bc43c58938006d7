import { expect, test } from 'vitest';
import { sum, tallyOf } from '../steps.ts';
import type { VitestReport } from '../steps.ts';

const REPORT: VitestReport = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

test('passed, failed and skipped tests are counted', () => {
  expect(tallyOf(REPORT, 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
  expect(tallyOf({ ...REPORT, numFailedTests: 2 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test('a file that could not be loaded is a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }, { status: 'passed', assertionResults: [{ status: 'passed' }] }];
  expect(tallyOf({ ...REPORT, testResults }, 1)).toMatchObject({ failed: 1 });
});

test('a run that breaks without a failing test is a failure', () => {
  expect(tallyOf(REPORT, 1)).toMatchObject({ passed: 3, failed: 1 });
  expect(tallyOf(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the last line adds everything up', () => {
  expect(sum([{ passed: 1, failed: 0, skipped: 0 }, { passed: 2, failed: 1, skipped: 3 }])).toEqual({ passed: 3, failed: 1, skipped: 3 });
});
