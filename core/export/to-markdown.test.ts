import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { arbitraryNote } from '../../tests/standards/arbitrary-note.ts';
import type { Note } from '../note/note.ts';
import { markdownToText } from '../pack/markdown-text.ts';
import { parseMarkdown } from '../pack/parse-markdown.ts';
import { replaceHidden } from '../pack/text-rules.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { nameFiles } from './file-names.ts';
import { toMarkdownDocument, toMarkdownFiles } from './to-markdown.ts';
import { zipFiles } from './zip-files.ts';

const now = '2026-03-01T10:00:00.000Z';
const note: Note = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  body: 'Who *pays*?',
  tags: ['right to park', '2020', 'levy'],
  target: {
    entry: { pack: 'https://example.org/kerbside.json', entry: 'kerbside-levy' },
    entryTitle: 'Kerbside Levy',
    page: {
      url: 'https://news.example/levy?a|b',
      canonicalUrl: 'https://news.example/levy',
      title: 'A "levy" on kerbs: who?',
    },
    quote: { type: 'TextQuoteSelector', exact: 'the *levy*\n# on kerbs', prefix: '', suffix: '' },
  },
  created: now,
  modified: '2026-03-02T10:00:00.500Z',
};
const words = { untitled: 'Note' };

describe('toMarkdownFiles', () => {
  it('writes what Obsidian shows as properties, then the quotation and the note', () => {
    expect(toMarkdownFiles([note], words)).toEqual([
      {
        name: 'A levy on kerbs who.md',
        modified: note.modified,
        text: `---
title: "A \\"levy\\" on kerbs: who?"
url: "https://news.example/levy?a|b"
entry: "Kerbside Levy"
pack: "https://example.org/kerbside.json"
tags: ["right-to-park", "_2020", "levy"]
created: 2026-03-01T10:00:00Z
modified: 2026-03-02T10:00:00Z
id: "0f8fad5b-d9cb-469f-a165-70867728950e"
---

> the \\*levy\\*
> \\# on kerbs

Who *pays*?
`,
      },
    ]);
  });

  it('keeps every text in front whole, and the note as it was written at the end', () => {
    void fc.assert(
      fc.property(arbitraryNote, (any) => {
        const [file] = toMarkdownFiles([any], words);
        const [, front = '', text = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(file?.text ?? '') ?? [];
        const read = parse(front);
        expect(read.id).toBe(any.id);
        expect(read.url).toBe(any.target.page?.url);
        expect(read.pack).toBe(any.target.entry?.pack);
        expect(text.endsWith(`${any.body}\n`)).toBe(true);
      }),
    );
  });
});

describe('toMarkdownDocument', () => {
  it('puts notes one after the other, with place and date', () => {
    expect(toMarkdownDocument([note], { ...words, title: 'Notes' })).toBe(`# Notes

## A "levy" on kerbs: who?

> the \\*levy\\*
> \\# on kerbs

Who *pays*?

<https://news.example/levy?a%7Cb> · Kerbside Levy · 2026-03-01 · #right-to-park #_2020 #levy
`);
  });

  it.each(['javascript:alert(1)', 'x<script>', ''])('makes no link of %j', (url) => {
    const page = { url, canonicalUrl: url, title: 'A' };
    const text = toMarkdownDocument([{ ...note, target: { page } }], { ...words, title: 'Notes' });
    expect(text).not.toMatch(/[^\\]</);
  });
});

describe('escapeMarkdown', () => {
  it('makes Markdown show the text itself', () => {
    const awkward = fc
      .array(
        fc.constantFrom(
          ...[
            '*',
            '_',
            '`',
            '[',
            ']',
            '(x)',
            '<b>',
            '&amp;',
            '#',
            '>',
            '-',
            '+',
            '1.',
            '2)',
            '~~~',
          ],
          ...['=', '==', '---', '|', '!', '\\', 'a', ' ', '\n', 'https://a.example', '$', '%%'],
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
    void fc.assert(
      fc.property(awkward, (text) => {
        const shown = fold(
          markdownToText(parseMarkdown(escapeMarkdown(text).replace(/^[^\S\n]+/gm, ''))),
        );
        expect(shown).toBe(fold(replaceHidden(text)));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('nameFiles', () => {
  const id = (at: number) => `${at}f8fad5b-d9cb-469f-a165-70867728950e`;
  const name = (...titles: readonly string[]) =>
    nameFiles(
      titles.map((title, at) => ({ id: id(at), title })),
      { ending: '.md', fallback: 'Note' },
    );

  it.each([
    ['../../etc/passwd', 'etc passwd.md'],
    ['C:\\a', 'C a.md'],
    ['con', 'con note.md'],
    ['lpt1.txt', 'lpt1 note.txt.md'],
    ['...', 'Note.md'],
    ['a\u202Efdp.exe', 'a fdp.exe.md'],
    ['Levy #2 [[x]] ^y', 'Levy 2 x y.md'],
    ['x'.repeat(300), `${'x'.repeat(60)}.md`],
    ['💷'.repeat(300), `${'💷'.repeat(30)}.md`],
  ])('makes of %j the name %j', (title, expected) => {
    expect(name(title)).toEqual([expected]);
  });

  it('tells notes of one title apart by their ids, whatever their order', () => {
    expect(name('Levy', 'LEVY', 'Kerb')).toEqual([
      `Levy ${id(0)}.md`,
      `LEVY ${id(1)}.md`,
      'Kerb.md',
    ]);
  });

  it('gives no name twice, and none that a system refuses', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.constantFrom('a', 'A', 'aux', '..', `a ${id(0)}`, `a ${id(1)}`),
    );
    void fc.assert(
      fc.property(fc.array(title, { maxLength: 8 }), (titles) => {
        const names = name(...titles);
        expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(titles.length);
        for (const one of names) {
          expect(one).toMatch(/^[^.\s/\\:*?"<>|][^/\\:*?"<>|\p{Cc}]*\.md$/u);
          expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(255);
        }
      }),
    );
  });
});

describe('zipFiles', () => {
  it('holds each file, and the same files give the same bytes', () => {
    const files = toMarkdownFiles([note, { ...note, id: note.id.replace('0', '1') }], words);
    const zip = zipFiles(files);
    const read = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]);
    expect(read).toEqual(files.map(({ name, text }) => [name, text]));
    expect(zipFiles(files)).toEqual(zip);
  });

  it('takes a time that a zip cannot say', () => {
    expect(
      zipFiles([{ name: 'a.md', text: 'a', modified: '1970-01-01T00:00:00.000Z' }]),
    ).toBeTruthy();
  });
});
