/** `npm test`: everything that is checked by machine. Ends with one line, `N passed, N failed`. */
import { setUpAndRun } from './setup/set-up.mjs';

await setUpAndRun({ browsers: ['chromium', 'firefox'], script: 'scripts/test/run-steps.ts' });
