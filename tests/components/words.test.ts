/** Every word is used and every use has its word. That a used key exists, the compiler checks already. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../source-files.ts';
import { readMessages } from './read-messages.ts';

const sources = [
  ...globSync('{components,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT }),
  'manifest.ts',
]
  .filter((file) => !file.includes('.test.'))
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');

/** As `t(`kind.${entry.kind}`)` is written. */
const FAMILIES = [...sources.matchAll(/`(\w+)\.\$\{/g)].map(([, family]) => family);

describe('the words', () => {
  it('are all used', async () => {
    const unused = Object.keys(await readMessages()).filter((name) => {
      const [family] = name.split('_');
      const key = name.replace('_', '.');
      return !sources.includes(key) && !sources.includes(name) && !FAMILIES.includes(family);
    });
    expect(unused).toEqual([]);
  });

  it('have names that the browsers take: else they refuse the whole extension', async () => {
    const names = Object.keys(await readMessages());
    expect(names.filter((name) => !/^\w+$/.test(name))).toEqual([]);
  });

  it('speak to the reader, not of the machine', async () => {
    const jargon = /\b(?:database|IndexedDB|lexicon|matcher|anchor|selector|JSON|API|URL)\b/i;
    const spoken = Object.entries(await readMessages()).filter(([, { message }]) =>
      jargon.test(message),
    );
    expect(spoken).toEqual([]);
  });
});

describe('components', () => {
  it('hold no text of their own', () => {
    const files = globSync('components/**/*.tsx', { cwd: ROOT });
    const texts = files.flatMap((file) =>
      [
        ...readFileSync(join(ROOT, file), 'utf8').matchAll(
          />\s*([A-Za-z][a-z]+ [a-z]+[^<{>()=;]*)</g,
        ),
      ].map(([, text]) => `${file}: ${text}`),
    );
    expect(texts).toEqual([]);
  });

  it('write no HTML and no style', () => {
    const files = globSync('components/**/*.tsx', { cwd: ROOT });
    const writing = files.filter((file) =>
      /innerHTML|dangerouslySet|\sstyle=/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(writing).toEqual([]);
  });
});
