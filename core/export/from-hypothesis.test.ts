import { describe, expect, it } from 'vitest';
import { fromHypothesis, isHypothesis } from './from-hypothesis.ts';

/** As Hypothesis 1.1700 writes it. */
const annotation = {
  id: 'vbdAYrD-Ee-0dWPjS4ewxA',
  created: '2026-03-01T11:00:00.123456+01:00',
  updated: '2026-03-02T10:00:00.000000+00:00',
  user: 'acct:reader@hypothes.is',
  uri: 'https://www.news.example/levy?utm_source=x',
  text: 'Who *pays*?',
  tags: ['parking', 'right, to park'],
  group: '__world__',
  permissions: { read: ['group:__world__'], admin: [], update: [], delete: [] },
  target: [
    {
      source: 'https://www.news.example/levy',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          endContainer: '/p[1]',
          startOffset: 0,
          endOffset: 4,
        },
        { type: 'TextPositionSelector', start: 2, end: 6 },
        { type: 'TextQuoteSelector', exact: 'levy', prefix: 'a ', suffix: ' on' },
      ],
    },
  ],
  document: { title: ['A levy on kerbs'] },
  links: { html: 'https://hypothes.is/a/x' },
  hidden: false,
  flagged: false,
};
const file = {
  export_date: '2026-03-03T10:00:00.000Z',
  export_userid: 'acct:reader@hypothes.is',
  client_version: '1.1700.0',
  annotations: [annotation],
};
const withOne = (change: object) => ({ ...file, annotations: [{ ...annotation, ...change }] });

describe('fromHypothesis', () => {
  it.each([
    ['an exported file', file],
    ['an answer of the API', { total: 1, rows: [annotation] }],
  ])('reads %s', (_, input) => {
    expect(isHypothesis(input)).toBe(true);
    expect(fromHypothesis(input)).toEqual({
      ok: true,
      leftOut: [],
      notes: [
        {
          id: 'bdb74062-b0fe-11ef-b475-63e34b87b0c4',
          body: 'Who *pays*?',
          tags: ['parking', 'right to park'],
          target: {
            page: {
              url: 'https://www.news.example/levy?utm_source=x',
              canonicalUrl: 'https://news.example/levy',
              title: 'A levy on kerbs',
            },
            quote: { type: 'TextQuoteSelector', exact: 'levy', prefix: 'a ', suffix: ' on' },
            position: { type: 'TextPositionSelector', start: 2, end: 6 },
          },
          created: '2026-03-01T10:00:00.123Z',
          modified: '2026-03-02T10:00:00.000Z',
        },
      ],
    });
  });

  it.each([
    ['one of today’s', 'vbdAYrD-Ee-0dWPjS4ewxA', 'bdb74062-b0fe-11ef-b475-63e34b87b0c4'],
    ['one of its oldest', 'AVLlVTs1f9G3pW-EYc6q', '0152e555-3b35-e7fd-51b7-a56f8461ceaa'],
  ])('gives %s the UUID that Hypothesis keeps it under', (_, id, uuid) => {
    expect(fromHypothesis(withOne({ id }))).toMatchObject({ notes: [{ id: uuid }] });
  });

  it('takes a note on a whole page', () => {
    const result = fromHypothesis(withOne({ target: [{ source: annotation.uri }] }));
    expect(result.ok && Object.keys(result.notes[0]?.target ?? {})).toEqual(['page']);
  });

  it('leaves out what others wrote, and says whose it is', () => {
    const others = { ...annotation, user: 'acct:other@hypothes.is' };
    expect(fromHypothesis({ ...file, annotations: [annotation, others] })).toMatchObject({
      ok: true,
      notes: [{}],
      leftOut: [{ pointer: '/annotations/1', rule: 'was written by acct:other@hypothes.is' }],
    });
  });

  it.each([
    ['no list', { annotations: 'x' }, '/annotations'],
    ['an item that is none', { annotations: [7] }, '/annotations/0'],
    ['no address', withOne({ uri: 7 }), '/annotations/0/uri'],
    ['no time', withOne({ updated: 'today' }), '/annotations/0/updated'],
    [
      'a quote without text',
      withOne({ target: [{ selector: [{ type: 'TextQuoteSelector' }] }] }),
      '/annotations/0/target/0/selector/0',
    ],
    ['a text that is too long', withOne({ text: 'x'.repeat(100_001) }), '/annotations/0'],
  ])('refuses %s and names the place', (_, input, pointer) => {
    expect(fromHypothesis(input)).toMatchObject({ ok: false, issues: [{ pointer }] });
  });
});
