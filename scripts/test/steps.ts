/** What `npm test` does, in this order. A step is counted as one check, or by the tests that it reports. */
export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** ms. */
  readonly limit: number;
  /** The step counts its own tests, in Vitest's JSON, into this file below `test-output/`. */
  readonly report?: string;
  /** Not tried when one of these failed: its failures would only repeat theirs. */
  readonly needs?: readonly string[];
}

const MINUTE = 60_000;
const BUILD_CHROMIUM = 'build for Chromium';
const BUILD_FIREFOX = 'build for Firefox';

export const STEPS: readonly Step[] = [
  { name: 'lint', command: ['biome', 'check', '.'], limit: MINUTE },
  { name: 'types', command: ['tsc', '--noEmit'], limit: 2 * MINUTE },
  { name: 'types of core', command: ['tsc', '-p', 'core', '--noEmit'], limit: MINUTE },
  vitest('unit tests', 'unit.json', 'vitest.config.ts', 4 * MINUTE),
  { name: BUILD_CHROMIUM, command: ['npm', 'run', '--silent', 'build'], limit: 2 * MINUTE },
  { name: BUILD_FIREFOX, command: ['npm', 'run', '--silent', 'build:firefox'], limit: 2 * MINUTE },
  {
    name: "Mozilla's linter on the Firefox build",
    command: ['node', 'scripts/test/lint-firefox-build.ts'],
    limit: 2 * MINUTE,
    needs: [BUILD_FIREFOX],
  },
  {
    ...vitest('builds and browsers', 'build.json', 'vitest.build.config.ts', 8 * MINUTE),
    needs: [BUILD_CHROMIUM, BUILD_FIREFOX],
  },
];

function vitest(name: string, report: string, config: string, limit: number): Step {
  return {
    name,
    command: [
      'vitest',
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=test-output/${report}`,
    ],
    limit,
    report,
  };
}
