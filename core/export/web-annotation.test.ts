import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryNote } from '../../tests/standards/arbitrary-note.ts';
import { canonicalNote } from '../note/canonical-note.ts';
import type { Note } from '../note/note.ts';
import { fromWebAnnotation, isWebAnnotation } from './from-web-annotation.ts';
import { toUri } from './to-uri.ts';
import { toWebAnnotation, toWebAnnotations } from './to-web-annotation.ts';

const now = '2026-03-01T10:00:00.000Z';
const names = { id: '11111111-d9cb-469f-a165-70867728950e', label: 'Notes', now };
const page = {
  url: 'https://www.news.example/levy?utm_source=x',
  canonicalUrl: 'https://news.example/levy',
  title: 'A levy on kerbs',
};
const quote = { type: 'TextQuoteSelector', exact: 'levy', prefix: 'a ', suffix: ' on' } as const;
const position = { type: 'TextPositionSelector', start: 2, end: 6 } as const;
const note: Note = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  body: 'Who *pays*?',
  tags: ['parking'],
  target: {
    entry: { pack: 'https://example.org/kerbside.json', entry: 'kerbside-levy' },
    entryTitle: 'Kerbside Levy',
    page,
    quote,
    position,
  },
  created: now,
  modified: now,
};

const read = (input: unknown) => fromWebAnnotation(JSON.parse(JSON.stringify(input)), { now });

describe('toWebAnnotation', () => {
  it('says in the standard’s words what was written, on which passage and which entry', () => {
    expect(toWebAnnotation(note)).toEqual({
      id: 'urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e',
      type: 'Annotation',
      motivation: 'commenting',
      created: now,
      modified: now,
      body: [
        {
          type: 'TextualBody',
          format: 'text/markdown',
          purpose: 'commenting',
          value: 'Who *pays*?',
        },
        { type: 'TextualBody', format: 'text/plain', purpose: 'tagging', value: 'parking' },
      ],
      target: [
        {
          type: 'SpecificResource',
          source: {
            id: page.url,
            canonical: page.canonicalUrl,
            'dcterms:title': page.title,
          },
          selector: [quote, position],
        },
        {
          type: 'SpecificResource',
          source: 'https://example.org/kerbside.json',
          selector: {
            type: 'FragmentSelector',
            conformsTo: 'https://second-reading.example/ns#pack-entry',
            value: 'kerbside-levy',
          },
        },
      ],
      'sr:entryTitle': 'Kerbside Levy',
    });
  });

  it('gives every note an id, a target and selectors as the standard wants them', () => {
    void fc.assert(
      fc.property(arbitraryNote, (any) => {
        const { id, target, created, body = [] } = toWebAnnotation(any);
        expect(id).toMatch(/^urn:uuid:[\da-f-]{36}$/);
        expect(created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        for (const { value } of body) expect(value).toBeTypeOf('string');
        expect(target.length).toBeGreaterThan(0);
        for (const one of target) {
          const source = 'source' in one ? one.source : one.id;
          const address = typeof source === 'string' ? source : source.id;
          expect(toUri(address)).toBe(address);
          expect(URL.canParse(address)).toBe(true);
        }
      }),
    );
  });
});

describe('fromWebAnnotation', () => {
  it('gives back every note that was written, letter by letter', () => {
    void fc.assert(
      fc.property(fc.array(arbitraryNote, { maxLength: 5 }), (notes) => {
        const collection = toWebAnnotations(notes, names);
        expect(isWebAnnotation(collection)).toBe(true);
        const result = read(collection);
        expect(result.ok && result.leftOut).toEqual([]);
        expect(result.ok && result.notes.map(canonicalNote)).toEqual(notes.map(canonicalNote));
      }),
    );
  });

  const context = 'http://www.w3.org/ns/anno.jsonld';
  const whole = { '@context': context, id: 'https://a.example/1', type: 'Annotation' };
  const address = 'https://b.example/page';
  const shapes: readonly [string, object, object][] = [
    ['a target that is an address', { target: address }, { target: { page: { url: address } } }],
    [
      'one selector, not in a list',
      { target: { source: address, selector: { type: 'TextQuoteSelector', exact: 'levy' } } },
      { target: { quote: { exact: 'levy', prefix: '', suffix: '' } } },
    ],
    [
      'a source that is an object',
      { target: [{ source: { id: address, type: 'Text' } }] },
      { target: { page: { url: address } } },
    ],
    ['a body of one text', { target: address, bodyValue: 'Hm.' }, { body: 'Hm.' }],
    [
      'one body, not in a list',
      { target: address, body: { type: 'TextualBody', value: 'Hm.' } },
      { body: 'Hm.' },
    ],
    [
      'a body that is an address',
      { target: address, body: 'https://c.example/' },
      { body: 'https://c.example/' },
    ],
    [
      'tags among bodies',
      {
        target: address,
        body: [{ value: 'Hm.' }, { value: 'levy', purpose: 'tagging' }],
      },
      { body: 'Hm.', tags: ['levy'] },
    ],
    [
      'an annotation that tags as a whole',
      { target: address, motivation: 'tagging', body: { value: 'levy' } },
      { body: '', tags: ['levy'] },
    ],
    [
      'a choice of bodies',
      { target: address, body: { type: 'Choice', items: [{ value: 'Hm.' }] } },
      { body: 'Hm.' },
    ],
    ['no time', { target: address }, { created: now, modified: now }],
    [
      'a time in another zone',
      { target: address, created: '2026-03-01T11:00:00.123456+01:00' },
      { created: '2026-03-01T10:00:00.123Z' },
    ],
    ['several types', { type: ['Annotation', 'Thing'], target: address }, {}],
  ];
  it.each(shapes)('takes %s', (_, given, expected) => {
    expect(read({ ...whole, ...given })).toMatchObject({
      ok: true,
      notes: [expected],
      leftOut: [],
    });
  });

  it.each([
    ['a list', [whole, { ...whole, id: 'https://a.example/2' }]],
    ['a page', { type: 'AnnotationPage', items: [whole, { ...whole, id: 'https://a.example/2' }] }],
    [
      'pages that follow each other',
      {
        type: 'AnnotationCollection',
        first: {
          type: 'AnnotationPage',
          items: [whole],
          next: { type: 'AnnotationPage', items: [{ ...whole, id: 'https://a.example/2' }] },
        },
      },
    ],
  ])('opens %s', (_, container) => {
    const text = JSON.stringify(container).replaceAll(
      '"type":"Annotation"',
      `"type":"Annotation","target":"${address}"`,
    );
    const result = fromWebAnnotation(JSON.parse(text), { now });
    expect(result.ok && result.notes).toHaveLength(2);
  });

  it('gives what has another id the same id each time', () => {
    const [first, again] = [
      read({ ...whole, target: address }),
      read({ ...whole, target: address }),
    ];
    expect(first).toEqual(again);
    expect(first).toMatchObject({
      notes: [{ id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-8/) }],
    });
  });

  it.each([
    ['a second page', { target: [address, 'https://c.example/'] }, '/target/1'],
    [
      'an image’s region',
      { target: { source: address, selector: { type: 'SvgSelector', value: '<svg/>' } } },
      '/target/0/selector/0',
    ],
  ])('leaves out %s and says so', (_, given, pointer) => {
    expect(read({ ...whole, ...given })).toMatchObject({ ok: true, leftOut: [{ pointer }] });
  });

  it.each([
    ['something else', { a: 1 }, '/type'],
    ['an annotation without a target', whole, ''],
    ['a target without an address', { ...whole, target: {} }, '/target/0'],
    ['a time that is none', { ...whole, target: address, created: 'yesterday' }, '/created'],
    [
      'a quote without text',
      { ...whole, target: { source: address, selector: { type: 'TextQuoteSelector' } } },
      '/target/0/selector/0',
    ],
    [
      'a position that runs backwards',
      {
        ...whole,
        target: { source: address, selector: { type: 'TextPositionSelector', start: 4, end: 2 } },
      },
      '/target/0/selector/0',
    ],
    ['a text that is too long', { ...whole, target: address, bodyValue: 'x'.repeat(100_001) }, ''],
    ['nothing', [], ''],
  ])('refuses %s and names the place', (_, given, pointer) => {
    expect(read(given)).toMatchObject({ ok: false, issues: [{ pointer }] });
  });

  it('refuses a file whole for one bad annotation', () => {
    expect(read([{ ...whole, target: address }, whole])).toMatchObject({
      ok: false,
      issues: [{ pointer: '/1', rule: 'must have the key "target"' }],
    });
  });
});
