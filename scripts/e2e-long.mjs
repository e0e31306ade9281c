/** `npm run e2e:long [-- FILTER]`: as `npm run e2e`, with every page and every way of looking at it. */
import { setUpAndRun } from './setup/set-up.mjs';

process.env.E2E_LONG = '1';
await setUpAndRun({ browsers: ['chromium', 'firefox'], script: 'scripts/test/run-e2e.ts' });
