import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: 'node',
    include: ['**/*.test.{ts,tsx}'],
    exclude: [
      'node_modules/**',
      '.output/**',
      // These look at the builds: vitest.build.config.ts.
      'tests/e2e/**',
      'tests/manifest.test.ts',
      'tests/bundle.test.ts',
    ],
    setupFiles: ['./tests/setup.ts'],
  },
});
