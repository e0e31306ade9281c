import { readFile } from 'node:fs/promises';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePack } from '../core/pack/parse-pack.ts';
import { anyPack } from '../tests/hostile-packs/any-pack.ts';
import { packJsonSchema } from './pack-json-schema.ts';

const validate = new Ajv({ strict: true, unicodeRegExp: true }).compile(
  JSON.parse(packJsonSchema()),
);

test('docs/pack.schema.json is current (npm run schema)', async () => {
  const published = await readFile(new URL('../docs/pack.schema.json', import.meta.url), 'utf8');
  expect(published).toBe(packJsonSchema());
});

test('what the parser takes, the schema takes', () => {
  fc.assert(
    fc.property(anyPack, (pack) => {
      expect(parsePack(pack).ok).toBe(true);
      validate(pack);
      expect(validate.errors ?? []).toEqual([]);
    }),
  );
});

test.each([
  ['a key that it does not know', { colour: 'red' }],
  ['an address by http', { id: 'http://commentary.example/' }],
  ['a text that turns its direction', { title: 'a\u202Eb' }],
  ['a text that is empty', { title: '' }],
  ['a text that begins with a space', { title: ' a' }],
  ['a revision that is no number', { revision: '1' }],
  ['no entries', { entries: [] }],
])('the schema refuses %s', (_, change) => {
  const [pack] = fc.sample(anyPack, { numRuns: 1, seed: 1 });
  expect(validate({ ...pack, ...change })).toBe(false);
});
