/** `npm run e2e [-- FILTER]`: only the tests in real browsers, against the builds that are there. */
import { setUpAndRun } from './setup/set-up.mjs';

await setUpAndRun({ browsers: ['chromium', 'firefox'], script: 'scripts/test/run-e2e.ts' });
