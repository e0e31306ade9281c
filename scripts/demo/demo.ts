/**
 * `npm run demo`: the extension in a real Chromium, on an article of our own served as https://www.thirdsector.co.uk
 * from this machine. With a display the window is the reader's; without one, or with --headless, the job is done
 * step by step, and said, and pictured in demo-output/. Nothing leaves the machine either way.
 */
import { parseArgs } from 'node:util';
import { startOrigin } from '../../tests/e2e/origin/start-origin.ts';
import { runCommand } from '../setup/run-command.mjs';
import { doTheJob } from './do-the-job.ts';
import { openWindow } from './open-window.ts';
import { step } from './step.ts';

const BUILD_LIMIT = 120_000; // ms

const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });

try {
  await step('Build the extension for Chromium', async () => {
    const { code, output } = await runCommand('npm', ['run', 'build'], { timeout: BUILD_LIMIT });
    if (code !== 0) throw new Error(`the build failed:\n${output.trim()}`);
    return 'It is in .output/chrome-mv3.';
  });
  const origin = await startOrigin();
  if (values.headless || !hasDisplay()) await doTheJob(origin);
  else await openWindow(origin);
  await origin.close();
} catch (error) {
  console.error(`\nThe demo stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
