import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parsePackText } from '../../core/pack/parse-pack.ts';
import { verifyPack } from '../../core/pack/sign.ts';
import { EXIT, UsageError } from '../command.ts';
import { SIGNING_TOOLS } from '../signing-key.ts';
import { keygen } from './keygen.ts';
import { signPack } from './sign-pack.ts';

const EXAMPLE = join(import.meta.dirname, '../../core/pack/fixtures/small-pack.json');
const silent = { say: () => {}, complain: () => {} };
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sign-pack-'));
  await keygen.run([at('key.pem')], silent);
});
afterAll(() => rm(folder, { recursive: true }));

it('signs what was built, so that it verifies', async () => {
  const said: string[] = [];
  const io = { ...silent, say: (line: string) => said.push(line) };
  expect(
    await signPack.run([EXAMPLE, '--key', at('key.pem'), '--out', at('signed.json')], io),
  ).toBe(EXIT.ok);
  const parsed = parsePackText(await readFile(at('signed.json'), 'utf8'));
  expect(parsed.ok && (await verifyPack(parsed.pack, SIGNING_TOOLS))).toBe(true);
  expect(said.join()).toContain(parsed.ok && parsed.pack.signature?.publicKey);
});

it('keeps the key from others, and never writes over one', async () => {
  expect((await stat(at('key.pem'))).mode & 0o077).toBe(0);
  const before = await readFile(at('key.pem'), 'utf8');
  await expect(keygen.run([at('key.pem')], silent)).rejects.toThrow(UsageError);
  expect(await readFile(at('key.pem'), 'utf8')).toBe(before);
});

it('refuses to sign what no reader could take', async () => {
  await writeFile(at('broken.json'), '{"schemaVersion":1}');
  expect(await signPack.run([at('broken.json'), '--key', at('key.pem')], silent)).toBe(
    EXIT.refused,
  );
});

it.each([
  ['no key', () => [EXAMPLE], 'It takes --key'],
  ['a key that is not there', () => [EXAMPLE, '--key', at('none.pem')], 'no such file'],
  ['a file that holds no key', () => [EXAMPLE, '--key', EXAMPLE], 'no Ed25519 key'],
])('says what is missing: %s', async (_, args, words) => {
  await expect(signPack.run(args(), silent)).rejects.toThrow(words);
});
