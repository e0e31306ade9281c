/** Counts of a Vitest JSON report. A file that broke before its first test is one failure: it counts no test of its own. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const Report = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  testResults: v.array(
    v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) }),
  ),
});

/** Undefined when the file is not there, or is not a report: then the run broke off. */
export async function readReport(file: string): Promise<Counts | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const report = v.safeParse(v.pipe(v.string(), v.parseJson(), Report), text);
  if (!report.success) return undefined;
  const { numPassedTests: passed, numFailedTests, testResults } = report.output;
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed, failed: numFailedTests + broken.length };
}
