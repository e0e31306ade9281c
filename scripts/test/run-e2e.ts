/** The tests that look at the builds, alone; arguments go to Vitest, as `card` to run the files with card in their name. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  'vitest',
  ['run', '--config', 'vitest.build.config.ts', ...process.argv.slice(2)],
  { stdio: 'inherit', shell: process.platform === 'win32' },
);
process.exitCode = status ?? 1;
