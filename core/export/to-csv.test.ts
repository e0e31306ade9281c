import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryNote } from '../../tests/standards/arbitrary-note.ts';
import type { Note } from '../note/note.ts';
import { toCsv } from './to-csv.ts';

const note: Note = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  body: 'Who pays, "really"?\nNobody.',
  tags: ['right to park', 'levy'],
  target: {
    entryTitle: 'Kerbside Levy',
    page: { url: 'https://a.example/x', canonicalUrl: 'https://a.example/x', title: 'Kerbs' },
    quote: { type: 'TextQuoteSelector', exact: 'the levy', prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 42, end: 50 },
  },
  created: '2026-03-01T10:00:00.000Z',
  modified: '2026-03-02T10:00:00.000Z',
};
const HEADER = 'Highlight,Title,Author,URL,Note,Location,Date\r\n';

/** RFC 4180, letter by letter. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) throw new Error('a quoted field does not end');
        field += text[at];
        if (text[at] === '"') at++;
      }
      at++;
    } else {
      for (; at < text.length && text[at] !== ',' && text[at] !== '\r'; at++) {
        if (text[at] === '"' || text[at] === '\n') throw new Error('a field should be quoted');
        field += text[at];
      }
    }
    row.push(field);
    if (text[at] === ',') at++;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error('a row does not end');
  }
  return rows;
}

describe('toCsv', () => {
  it('writes Readwise’s columns', () => {
    expect(toCsv([note])).toBe(
      `${HEADER}the levy,Kerbs,,https://a.example/x,".right-to-park .levy\nWho pays, ""really""?\nNobody.",42,2026-03-01 10:00:00\r\n`,
    );
  });

  it('makes a note without a quotation its own highlight', () => {
    const { quote: _, ...target } = note.target;
    expect(readCsv(toCsv([{ ...note, target }]))[1]?.slice(0, 5)).toEqual([
      note.body,
      'Kerbs',
      '',
      'https://a.example/x',
      '.right-to-park .levy',
    ]);
  });

  it('leaves out a row that would have no highlight', () => {
    expect(toCsv([{ ...note, body: ' ', target: {} }])).toBe(HEADER);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', "=cmd|' /C calc'!A0"])(
    'lets %j be no formula',
    (body) => {
      const [, row] = readCsv(toCsv([{ ...note, body, tags: [], target: {} }]));
      expect(row?.[0]).toBe(`'${body}`);
    },
  );

  it('is read back as it was, and holds no formula, whatever the notes', () => {
    void fc.assert(
      fc.property(fc.array(arbitraryNote, { maxLength: 5 }), (notes) => {
        const [, ...rows] = readCsv(toCsv(notes));
        const written = notes.filter(({ body, target }) => body.trim() !== '' || target.quote);
        expect(rows.length).toBe(written.length);
        for (const [at, row] of rows.entries()) {
          expect(row.length).toBe(7);
          for (const field of row) expect(field).not.toMatch(/^\s*[=+\-@]/);
          const highlight = written[at]?.target.quote?.exact ?? written[at]?.body;
          expect([highlight, `'${highlight}`]).toContain(row[0]);
        }
      }),
    );
  });
});
