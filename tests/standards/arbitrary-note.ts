/** Notes of every shape that `parseNote` lets through, awkward ones above all: for property tests and measurements. */
import * as fc from 'fast-check';
import { createNote } from '../../core/note/create-note.ts';
import type { Note, NoteTarget } from '../../core/note/note.ts';

const text = (maxLength: number) =>
  fc.oneof(
    fc.lorem({ maxCount: 5, mode: 'sentences' }).map((words) => words.slice(0, 200)),
    fc.string({ unit: 'binary', maxLength }),
    fc.constantFrom(
      '',
      '=1+1',
      '- a list',
      '"quoted", and\r\nbroken',
      '# heading',
      '---\na: b',
      '*',
    ),
  );
const some = (maxLength: number) => text(maxLength).filter((written) => written !== '');

const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.webUrl().map((address) => `${address}?a|b^c=d e&[x]=%zz#ü#`),
  fc.constantFrom(
    'about:blank',
    'x',
    'http://[::1]/a',
    'file:///C:/a b',
    'urn:x-pdf:1',
    '//a',
    ':',
  ),
  some(40),
);

const page = fc.record({ url, canonicalUrl: url, title: text(80) });

const target: fc.Arbitrary<NoteTarget> = fc.record(
  {
    entry: fc.record({
      pack: url,
      entry: fc.oneof(
        fc.constant('kerbside-levy'),
        some(12).map((name) => name.slice(0, 64)),
      ),
    }),
    entryTitle: text(40),
    page,
    quote: fc.record({
      type: fc.constant('TextQuoteSelector' as const),
      exact: some(80),
      prefix: text(32),
      suffix: text(32),
    }),
    position: fc.tuple(fc.nat(100_000), fc.nat(1_000)).map(([start, length]) => ({
      type: 'TextPositionSelector' as const,
      start,
      end: start + length,
    })),
  },
  { requiredKeys: [] },
);

const time = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

export const arbitraryNote: fc.Arbitrary<Note> = fc
  .record({
    draft: fc.record({ body: text(200), tags: fc.array(text(20), { maxLength: 4 }), target }),
    id: fc.uuid(),
    now: time,
    modified: fc.option(time, { nil: undefined }),
    deleted: fc.option(time, { nil: undefined, freq: 5 }),
  })
  .map(({ draft, id, now, modified, deleted }) => ({
    ...createNote(draft, { id, now }),
    ...(modified === undefined ? {} : { modified }),
    ...(deleted === undefined ? {} : { deleted }),
  }));

/** The same notes for the same seed. */
export function sampleNotes(count: number, seed: number): readonly Note[] {
  const notes = fc.sample(arbitraryNote, { numRuns: count, seed });
  return [...new Map(notes.map((note) => [note.id, note])).values()];
}
