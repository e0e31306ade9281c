/** The commentator's tool as a commentator gets it: a tarball, installed in a folder elsewhere without a network. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

const run = promisify(execFile);
let elsewhere: string;

beforeAll(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), 'second-reading-'));
  await run('npm', ['pack', '--pack-destination', elsewhere], { cwd: ROOT });
  const [tarball = ''] = await readdir(elsewhere);
  await writeFile(join(elsewhere, 'package.json'), '{ "private": true }');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(elsewhere, tarball)], {
    cwd: elsewhere,
  });
}, 60_000);

afterAll(() => rm(elsewhere, { recursive: true, force: true }));

const secondReading = (...args: string[]) =>
  run(join(elsewhere, 'node_modules/.bin/second-reading'), args, { cwd: elsewhere });

describe('the tarball', () => {
  test('needs no other package', async () => {
    const installed = await readdir(join(elsewhere, 'node_modules'));
    expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['second-reading']);
  });

  test('holds the tool, what it bundles, the commentary and the guide, and no more', async () => {
    const names = await readdir(join(elsewhere, 'node_modules/second-reading'), {
      recursive: true,
    });
    const readByNpm = /^(?:README\.md|LICENSE|package\.json)$/;
    const files = names.filter(
      (name) => !readByNpm.test(name) && !/^commentary\/|^[^.]*$/.test(name),
    );
    expect(files.sort()).toEqual([
      'dist/second-reading.js',
      'dist/third-party-licences.md',
      'docs/authoring.md',
      'docs/pack-format.md',
      'docs/pack.schema.json',
    ]);
  });
});

describe('the tool', () => {
  test('makes, checks and builds a pack, and spots what it names', async () => {
    await secondReading('new-pack', 'kerb');
    const { stdout } = await secondReading('check-pack', 'kerb', '--strict');
    expect(stdout).toContain('The pack is valid: 2 entries, 3 sources. 0 pieces of advice.');
    await secondReading('build-pack', 'kerb');
    await writeFile(join(elsewhere, 'news.txt'), 'Councils are cool on the Kerbside Levy.');
    const spotted = await secondReading('scan', '--json', '--pack', 'kerb/pack.json', 'news.txt');
    expect(JSON.parse(spotted.stdout)).toEqual([
      {
        file: 'news.txt',
        mentions: [{ entry: 'kerbside-levy', start: 25, end: 38, text: 'Kerbside Levy' }],
      },
    ]);
  });

  test('opens what it built, to the byte', async () => {
    await secondReading('new-pack', 'first');
    await secondReading('build-pack', 'first');
    await secondReading('open-pack', 'first/pack.json', 'second');
    await secondReading('build-pack', 'second');
    const [first, second] = await Promise.all(
      ['first', 'second'].map((folder) => readFile(join(elsewhere, folder, 'pack.json'), 'utf8')),
    );
    expect(second).toBe(first);
  });

  test('spots with the commentary that comes with it', async () => {
    await writeFile(
      join(elsewhere, 'report.txt'),
      'Danny Kruger’s report, Levelling Up Our Communities.',
    );
    const { stdout } = await secondReading('scan', 'report.txt');
    expect(stdout).toContain('kruger-report');
  });

  test.each([
    [1, ['check-pack', 'broken.json'], 'is not JSON'],
    [2, ['check-pack', 'nowhere'], 'nowhere: there is no such folder or file.'],
    [2, ['new-pack', '.'], '. is not empty: name a new folder.'],
    [2, ['build-pack'], 'It takes DIR: 0 given.'],
    [2, ['build-pack', '.', '--colour'], "Unknown option '--colour'"],
    [2, ['sing'], 'There is no command "sing".'],
  ])('ends with %i for %j, and says why', async (code, args, words) => {
    await writeFile(join(elsewhere, 'broken.json'), '{');
    const error: unknown = await secondReading(...args).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code, stderr: expect.stringContaining(words) });
  });

  test.each(['new-pack', 'check-pack', 'build-pack', 'open-pack', 'scan'])(
    'explains %s',
    async (name) => {
      const { stdout } = await secondReading(name, '--help');
      expect(stdout).toMatch(new RegExp(`${name} .*(?:DIR|FILE)`));
    },
  );
});
