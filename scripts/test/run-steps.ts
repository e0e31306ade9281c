/**
 * Runs every step, each against its own limit, and sums what passed and failed. The last line is `N passed, N failed`;
 * before it stands the output of each step that failed, so that nobody has to search for the reason.
 */
import { mkdir, rm } from 'node:fs/promises';
import { runCommand } from '../setup/run-command.mjs';
import { type Counts, readReport } from './read-report.ts';
import { STEPS, type Step } from './steps.ts';

const OUTPUT = 'test-output';

await rm(OUTPUT, { recursive: true, force: true });
await mkdir(OUTPUT);

const failedSteps = new Set<string>();
let total: Counts = { passed: 0, failed: 0 };

for (const step of STEPS) {
  const counts = await runStep(step);
  if (counts.failed > 0) failedSteps.add(step.name);
  total = { passed: total.passed + counts.passed, failed: total.failed + counts.failed };
}

if (failedSteps.size > 0) console.log(`\nFailed: ${[...failedSteps].join(', ')}.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runStep({ name, command, limit, report, needs = [] }: Step): Promise<Counts> {
  const missing = needs.find((need) => failedSteps.has(need));
  if (missing !== undefined) {
    console.log(`✘ ${name}: not tried, because the ${missing} failed`);
    return { passed: 0, failed: 1 };
  }
  const start = Date.now();
  const [program, ...args] = command;
  const { code, output, timedOut } = await runCommand(program, args, { timeout: limit });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const counted = report === undefined ? undefined : await readReport(`${OUTPUT}/${report}`);
  const ok = code === 0 && (report === undefined || (counted !== undefined && counted.passed > 0));

  const sum = counted === undefined ? '' : `, ${counted.passed} passed, ${counted.failed} failed`;
  console.log(`${ok ? '✔' : '✘'} ${name} (${seconds} s${sum})`);
  if (ok) return counted ?? { passed: 1, failed: 0 };
  console.log(output.trim());
  if (timedOut) console.log(`${name} did not end within ${limit / 60_000} minutes.`);
  // A run that broke off, or failed with all its tests passed, is a failure of its own.
  return { passed: counted?.passed ?? 0, failed: Math.max(1, counted?.failed ?? 0) };
}
