/** `npm run screenshots [-- NAME]`: pictures of the extension at work, for the README and the stores. */
import { setUpAndRun } from './setup/set-up.mjs';

await setUpAndRun({ browsers: ['chromium'], script: 'tests/screenshots/picture-extension.ts' });
