/**
 * Vitest reporter: a line for each test that failed and then passed. A browser on a busy machine may miss a frame; whoever
 * reads the result must see which test needed a second try, and why, or a real fault would hide behind it.
 */
import type { Reporter, TestCase } from 'vitest/node';

/** What `run-steps.ts` lets through from a step that passed. */
export const SIGN = '⚠';

export default class NameSecondTries implements Reporter {
  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky !== true) return;
    const [reason = ''] = (test.result().errors ?? []).map(({ message }) => message.split('\n')[0]);
    console.log(`${SIGN} passed at the second try: ${test.fullName} (first: ${reason})`);
  }
}
