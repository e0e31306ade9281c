import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalNote } from './canonical-note.ts';
import { checksumNote, checksumText } from './checksum.ts';
import { createNote } from './create-note.ts';
import type { Note } from './note.ts';
import { parseNote } from './parse-note.ts';
import { normaliseTags, parseTags, TAG_COUNT, TAG_LENGTH } from './tags.ts';

const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
const now = '2026-03-01T10:00:00.000Z';
const note = createNote(
  {
    body: 'Who pays?  \n',
    tags: ['#Parking', 'parking'],
    target: {
      entry: { pack: 'https://example.org/kerbside.json', entry: 'kerbside-levy' },
      page: { url: 'https://a.example/x?y', canonicalUrl: 'https://a.example/x', title: 'X' },
      quote: { type: 'TextQuoteSelector', exact: 'levy', prefix: 'a ', suffix: ' on' },
      position: { type: 'TextPositionSelector', start: 2, end: 6 },
    },
  },
  { id, now },
);

describe('createNote', () => {
  it('keeps the body letter by letter and joins tags', () => {
    expect(note).toMatchObject({ id, body: 'Who pays?  \n', tags: ['Parking'], created: now });
  });
});

describe('parseTags', () => {
  it.each([
    ['', []],
    ['housing', ['housing']],
    ['#Housing, right to buy,, housing', ['Housing', 'right to buy']],
    [' ## a\tb ;\nc', ['a b', 'c']],
    ['caf\u0065\u0301, café', ['café']],
  ])('reads %j as %j', (text, tags) => {
    expect(parseTags(text)).toEqual(tags);
  });

  it('gives tags that normalise to themselves, within the limits', () => {
    void fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 80 }), (tags) => {
        const once = normaliseTags(tags);
        expect(normaliseTags(once)).toEqual(once);
        expect(once.length).toBeLessThanOrEqual(TAG_COUNT);
        for (const tag of once) expect(tag.length).toBeLessThanOrEqual(TAG_LENGTH);
      }),
    );
  });
});

describe('parseNote', () => {
  it('lets a note through unchanged', () => {
    expect(parseNote(JSON.parse(JSON.stringify(note)))).toEqual({ ok: true, note });
  });

  const broken: readonly [string, object, string][] = [
    ['an id that is no UUID', { id: 'a' }, '/id'],
    ['a time that is no time', { created: '2026-13-01T10:00:00.000Z' }, '/created'],
    ['a time of another form', { modified: '2026-03-01T10:00:00Z' }, '/modified'],
    ['an unknown key', { colour: 'red' }, ''],
    ['a body that is too long', { body: 'x'.repeat(100_001) }, '/body'],
    ['an empty tag', { tags: [''] }, '/tags/0'],
    [
      'a position that runs backwards',
      { target: { position: { type: 'TextPositionSelector', start: 4, end: 2 } } },
      '/target/position',
    ],
  ];
  it.each(broken)('refuses %s and names the place', (_, change, pointer) => {
    const parsed = parseNote({ ...note, ...change });
    expect(parsed).toMatchObject({ ok: false, issues: [{ pointer }] });
  });

  it('refuses a poisoned key', () => {
    const poisoned = `${JSON.stringify(note).slice(0, -1)},"__proto__":{"a":1}}`;
    expect(parseNote(JSON.parse(poisoned)).ok).toBe(false);
  });
});

describe('the canonical form', () => {
  it('does not depend on the order of keys or on keys it does not know', () => {
    const { id: first, ...rest } = note;
    const shuffled: Note = { ...rest, id: first };
    expect(canonicalNote(shuffled)).toBe(canonicalNote(note));
    const marked = { ...note, damaged: true };
    expect(checksumNote(marked)).toBe(checksumNote(note));
  });

  it('survives being read as JSON', () => {
    const parsed = parseNote(JSON.parse(canonicalNote(note)));
    expect(parsed.ok && canonicalNote(parsed.note)).toBe(canonicalNote(note));
  });
});

describe('the checksum', () => {
  it('changes with any single unit of the text', () => {
    void fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.nat(),
        fc.nat(0xffff),
        (text, at, unit) => {
          const index = at % text.length;
          fc.pre(text.charCodeAt(index) !== unit);
          const changed = text.slice(0, index) + String.fromCharCode(unit) + text.slice(index + 1);
          expect(checksumText(changed)).not.toBe(checksumText(text));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('does not collide on 200,000 texts that differ little', () => {
    const seen = new Set<string>();
    for (let n = 0; n < 200_000; n++) seen.add(checksumText(`note ${n}`));
    expect(seen.size).toBe(200_000);
  });

  it('stays what it was: stored notes carry it', () => {
    expect(checksumText('Second Reading')).toMatchInlineSnapshot(`"d2fa25f04e7a3492"`);
    expect(checksumNote(note)).toMatchInlineSnapshot(`"2f502aec5331bc4a"`);
  });
});
