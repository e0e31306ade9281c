import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import smallPack from '../pack/fixtures/small-pack.json' with { type: 'json' };
import type { Entry, Pack } from '../pack/pack.ts';
import { parsePack } from '../pack/parse-pack.ts';
import { diffPacks } from './diff-packs.ts';
import { diffWords, type WordRun } from './diff-words.ts';

const parsed = parsePack(smallPack);
if (!parsed.ok) throw new Error('the example is not valid');
const pack = parsed.pack;
const next = (change: Partial<Pack>): Pack => ({ ...pack, revision: pack.revision + 1, ...change });
const withEntry = (change: (entry: Entry) => Partial<Entry>): Pack =>
  next({
    entries: pack.entries.map((entry, at) => (at === 0 ? { ...entry, ...change(entry) } : entry)),
  });
const [first] = pack.entries;
if (first === undefined) throw new Error('the example has no entry');

describe('comparing words', () => {
  it('gives the runs in order', () => {
    expect(diffWords('a charge on kerbs', 'a yearly charge on streets')).toEqual([
      { kind: 'same', text: 'a ' },
      { kind: 'added', text: 'yearly ' },
      { kind: 'same', text: 'charge on ' },
      { kind: 'removed', text: 'kerbs' },
      { kind: 'added', text: 'streets' },
    ]);
  });

  it('gives nothing where nothing changed', () => {
    expect(diffWords('the same', 'the same')).toEqual([]);
  });

  it('gives both texts back, where they are short', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '.', 'é', '🙂'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffWords(before, after);
        if (before === after) return;
        expect(textOf(runs, 'removed')).toBe(after);
        expect(textOf(runs, 'added')).toBe(before);
      }),
    );
  });

  it('cuts what did not change to a few words around the change', () => {
    const long = 'many words that stay as they were '.repeat(100);
    const [head, removed, added, tail] = diffWords(`${long}old ${long}`, `${long}new ${long}`);
    expect(head?.text).toMatch(/^ … .{20,80}$/);
    expect([removed?.text, added?.text]).toEqual(['old', 'new']);
    expect(tail?.text).toMatch(/^.{20,80} …$/);
  });

  it('does not take long over texts that have nothing in common', () => {
    const words = (sign: string) =>
      Array.from({ length: 6000 }, (_, at) => `${sign}${at}`).join(' ');
    const started = process.threadCpuUsage();
    expect(diffWords(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(process.threadCpuUsage(started).user).toBeLessThan(2_000_000); // µs
  });
});

function textOf(runs: readonly WordRun[], without: WordRun['kind']): string {
  return runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');
}

describe('comparing revisions', () => {
  it('finds nothing where only revision and date changed', () => {
    expect(diffPacks(pack, next({ published: '2030' }))).toEqual({
      from: pack.revision,
      to: pack.revision + 1,
      about: [],
      added: [],
      removed: [],
      changed: [],
    });
  });

  it('does not take another order for a change', () => {
    expect(diffPacks(pack, next({ entries: pack.entries.toReversed() }))).toMatchObject({
      added: [],
      removed: [],
      changed: [],
    });
  });

  it('names what came and what went', () => {
    const renamed = withEntry(() => ({ id: 'quite-new', title: 'Quite new' }));
    expect(diffPacks(pack, renamed)).toMatchObject({
      added: [{ entry: 'quite-new', title: 'Quite new' }],
      removed: [{ entry: first.id, title: first.title }],
    });
  });

  it.each<[string, Partial<Entry>, string]>([
    ['title', { title: 'Another title' }, 'title'],
    ['proposal', { proposal: 'Something else.' }, 'proposal'],
    ['caution', { caution: 'Take care.' }, 'caution'],
    ['forms', { forms: [{ text: 'another form', when: [{ near: ['kerb'] }] }] }, 'forms'],
    ['look-alikes', { not: ['look-alike'] }, 'not'],
  ])('says that the %s changed', (_, change, part) => {
    const { changed } = diffPacks(
      pack,
      withEntry(() => change),
    );
    expect(changed).toMatchObject([{ entry: first.id, changes: [{ part }] }]);
    expect(changed[0]?.changes?.[0]?.words.some(({ kind }) => kind !== 'same')).toBe(true);
  });

  it('names the voice whose critique changed, came or went', () => {
    const voice = {
      name: 'A. Voice',
      stance: 'neutral',
      citation: { source: pack.sources[0]?.id ?? '' },
    } as const;
    const before = {
      ...pack,
      entries: [{ ...first, related: [], critiques: [{ ...voice, body: 'It is so.' }] }],
    };
    const changesTo = (critiques: Entry['critiques']) =>
      diffPacks(before, { ...before, revision: 9, entries: [{ ...first, related: [], critiques }] })
        .changed;
    expect(changesTo([{ ...voice, body: 'It is not so.' }])).toMatchObject([
      { changes: [{ part: 'critique', name: 'A. Voice' }] },
    ]);
    const [swapped] = changesTo([{ ...voice, name: 'B. Voice', body: 'It is so.' }]);
    expect(swapped?.changes?.map(({ name, words }) => [name, words[0]?.kind])).toEqual([
      ['B. Voice', 'added'],
      ['A. Voice', 'removed'],
    ]);
  });

  it('sees a source that is cited under the same name but is another work', () => {
    const sources = pack.sources.map((source) => ({ ...source, title: 'Another work' }));
    expect(diffPacks(pack, next({ sources })).changed.length).toBeGreaterThan(0);
  });

  it('says what the pack changed about itself', () => {
    expect(diffPacks(pack, next({ licence: 'CC0-1.0' })).about).toMatchObject([
      { part: 'licence' },
    ]);
  });

  it('stays quick, and keeps the list whole, where ten thousand entries are rewritten', () => {
    const entries = (word: string) =>
      Array.from({ length: 10_000 }, (_, at) => ({
        ...first,
        id: `e${at}`,
        related: [],
        proposal: `${word} `.repeat(40).trim(),
      }));
    const started = process.threadCpuUsage();
    const diff = diffPacks({ ...pack, entries: entries('old') }, next({ entries: entries('new') }));
    expect(process.threadCpuUsage(started).user).toBeLessThan(5_000_000); // µs
    expect(diff.changed).toHaveLength(10_000);
    expect(diff.changed.at(0)?.changes).toHaveLength(1);
    expect(diff.changed.at(-1)?.changes).toBeUndefined();
    expect(JSON.stringify(diff).length).toBeLessThan(3_000_000);
  });
});
