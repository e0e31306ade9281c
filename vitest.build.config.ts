/** Tests that look at the builds: the manifests, the sizes, and both browsers with the extension in them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/manifest.test.ts', 'tests/bundle.test.ts', 'tests/e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false, // a browser wants both cores
    testTimeout: 60_000, // ms: a browser that hangs fails its test, not the whole run
    hookTimeout: 90_000, // ms: a cold start of a browser
  },
});
