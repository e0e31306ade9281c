/** The repository as a whole: what may not slip in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSourceFiles, ROOT } from './source-files.ts';

const tests = listSourceFiles().filter(({ path }) => /\.test\.tsx?$/.test(path));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('the repository', () => {
  it('names no registry in its lock file', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"|registry\./);
    expect(read('.npmrc')).not.toMatch(/registry\s*=|\/\//);
  });

  it('pins the version of every package', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('leaves no test out and runs none alone', () => {
    expect(tests.length).toBeGreaterThan(0);
    const marked = tests.filter(({ text }) =>
      /\b(?:describe|it|test)\.(?:only|skip|todo|fails|skipIf|runIf)\b|\bx(?:it|describe)\(/.test(
        text,
      ),
    );
    expect(marked.map(({ path }) => path)).toEqual([]);
  });

  it('has no test without an expectation', () => {
    const mute = tests.filter(({ text }) => !/\bexpect\b|\bassert\b/.test(text));
    expect(mute.map(({ path }) => path)).toEqual([]);
  });
});
