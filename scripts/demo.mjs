/** `npm run demo [-- --headless]`: see README.md. */
import { setUpAndRun } from './setup/set-up.mjs';

await setUpAndRun({ browsers: ['chromium'], script: 'scripts/demo/demo.ts' });
