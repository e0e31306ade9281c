import * as fc from 'fast-check';
import { parse as parseHtml } from 'parse5';
import { describe, expect, it } from 'vitest';
import { arbitraryNote } from '../../tests/standards/arbitrary-note.ts';
import type { Note } from '../note/note.ts';
import type { CitationView, EntryView } from '../pack/entry-view.ts';
import { parseMarkdown } from '../pack/parse-markdown.ts';
import { buildBriefing } from './briefing.ts';
import { briefingToHtml } from './briefing-to-html.ts';
import { briefingToMarkdown } from './briefing-to-markdown.ts';
import type { BriefingWords } from './briefing-words.ts';
import { isObject, listOf } from './json-shapes.ts';

const words: BriefingWords = {
  languageTag: 'en-GB',
  made: (moment) => `Made on ${moment.slice(0, 10)}`,
  article: 'Article',
  kind: { report: 'The report', proposal: 'Proposal', theme: 'Theme', neighbour: 'Beside' },
  proposal: 'What is proposed',
  whatItIs: 'What it is',
  caution: 'Take care',
  critique: 'What was said of it',
  noCritique: 'No criticism of this was found.',
  outcomes: 'What happened since',
  noOutcomes: 'Nothing was found.',
  notes: 'My notes',
  otherNotes: 'Other notes',
  sources: 'Sources',
  stance: { critical: 'Critical', mixed: 'Mixed', supportive: 'Supportive', neutral: 'Neutral' },
  status: {
    rejected: 'Rejected',
    adopted: 'Adopted',
    partly: 'Partly adopted',
    superseded: 'Replaced',
    open: 'Open',
  },
  confidence: { high: 'Well sourced', medium: 'From one source', low: 'Uncertain' },
  undated: 'No date',
  date: (date) => date,
  moment: (moment) => moment.slice(0, 10),
  voice: (name, organisation) => [name, organisation].filter(Boolean).join(', '),
  about: ({ title, author }) => `On “${title}” by ${author}.`,
  from: ({ title, publisher, licence }) => `From “${title}”, ${publisher}. ${licence}.`,
};

const cited = (id: string, locator?: string): CitationView => ({
  source: {
    id,
    title: `Work ${id.toUpperCase()}`,
    publisher: 'Kerb Press',
    url: `https://${id}.example/`,
    date: '2021-05',
  },
  host: `${id}.example`,
  ...(locator === undefined ? {} : { locator }),
});
const pack: EntryView['pack'] = {
  title: 'Kerbs, reconsidered',
  publisher: 'Kerb Review',
  revision: 1,
  published: '2026-03-01',
  licence: 'CC-BY-4.0',
  report: { title: 'Our kerbs', author: 'A. Writer', date: '2020-09' },
};
const levy: EntryView = {
  ref: { pack: 'https://example.org/kerbside.json', entry: 'kerbside-levy' },
  kind: 'proposal',
  title: 'Kerbside Levy',
  proposal: 'A charge for standing.',
  critiques: [
    {
      name: 'B. Critic',
      organisation: 'The Institute',
      lead: true,
      date: '2021-05',
      stance: 'critical',
      citation: cited('b', 'p. 12'),
      body: parseMarkdown('It *asks* too much.\n\n### Why\n\n- rent\n- tax'),
    },
    {
      organisation: 'The Council',
      lead: false,
      stance: 'mixed',
      confidence: 'low',
      citation: cited('c'),
      body: parseMarkdown('Perhaps.'),
    },
  ],
  outcomes: [
    {
      date: '2022',
      text: 'A pilot began.',
      status: 'partly',
      confidence: 'medium',
      citation: cited('b', 'p. 13'),
    },
  ],
  sources: [cited('a', 'p. 1'), cited('b', 'p. 12'), cited('c'), cited('b', 'p. 13')],
  related: [],
  pack,
};
const fund: EntryView = {
  ...levy,
  ref: { ...levy.ref, entry: 'kerb-fund' },
  kind: 'neighbour',
  title: 'Kerb Fund',
  proposal: 'A fund.',
  caution: 'Another body uses the name.',
  critiques: [],
  outcomes: [],
  sources: [cited('c', 'p. 9'), cited('d')],
};
const note: Note = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  body: '# Ask\n\nWho *pays*?',
  tags: [],
  target: {
    entry: levy.ref,
    entryTitle: 'Kerbside Levy',
    page: { url: 'https://a.example/x', canonicalUrl: 'https://a.example/x', title: 'Kerbs today' },
    quote: { type: 'TextQuoteSelector', exact: 'the levy', prefix: '', suffix: '' },
  },
  created: '2026-03-02T10:00:00.000Z',
  modified: '2026-03-02T10:00:00.000Z',
};
const build = (parts: Partial<Parameters<typeof buildBriefing>[0]> = {}) =>
  buildBriefing({
    title: 'For Tuesday',
    entries: [levy, fund],
    notes: [note],
    now: '2026-03-03T10:00:00.000Z',
    parse: parseMarkdown,
    ...parts,
  });

describe('buildBriefing', () => {
  it('numbers each source once over the document, as it is first cited', () => {
    const { references, sections } = build();
    expect(references.map(({ number, source }) => `${number} ${source.id}`)).toEqual([
      '1 a',
      '2 b',
      '3 c',
      '4 d',
    ]);
    expect(sections[0]?.cited).toEqual([{ number: 1, locator: 'p. 1' }]);
    expect(sections[0]?.critiques.map((critique) => critique.cited.number)).toEqual([2, 3]);
    expect(sections[0]?.outcomes[0]?.cited).toEqual({ number: 2, locator: 'p. 13' });
    expect(sections[1]?.cited).toEqual([{ number: 3, locator: 'p. 9' }, { number: 4 }]);
  });

  it('puts a note under its entry, others at the end, and none from the trash', () => {
    const target = { entry: { ...levy.ref, entry: 'gone' }, entryTitle: 'Gone' };
    const other = { ...note, id: 'b', target };
    const { sections, notes } = build({
      notes: [other, { ...note, id: 'c', deleted: note.created }, note],
    });
    expect(sections.map((section) => section.notes.length)).toEqual([1, 0]);
    expect(notes).toMatchObject([{ entryTitle: 'Gone' }]);
  });

  it('names a pack once', () => {
    expect(build().packs).toEqual([pack]);
  });
});

describe('briefingToMarkdown', () => {
  it('says all of it, in order', () => {
    const { page } = note.target;
    expect(briefingToMarkdown(build(page && { page }), words)).toMatchInlineSnapshot(`
      "# For Tuesday

      Made on 2026-03-03

      Article: [Kerbs today](<https://a.example/x>)

      On “Our kerbs” by A. Writer.

      From “Kerbs, reconsidered”, Kerb Review. CC-BY-4.0.

      ## Kerbside Levy

      *Proposal*

      ### What is proposed

      A charge for standing. [1, p. 1]

      ### What was said of it

      #### B. Critic, The Institute

      *Critical · 2021-05* [2, p. 12]

      It *asks* too much.

      ##### Why

      - rent
      - tax

      #### The Council

      *Mixed · No date · Uncertain* [3]

      Perhaps.

      ### What happened since

      - **Partly adopted · 2022 · From one source:** A pilot began. [2, p. 13]

      ### My notes

      > the levy

      #### Ask

      Who *pays*?

      *[Kerbs today](<https://a.example/x>) · 2026-03-02*

      ## Kerb Fund

      *Beside*

      ### What it is

      A fund. [3, p. 9] [4]

      **Take care:** Another body uses the name.

      ### What was said of it

      No criticism of this was found.

      ### What happened since

      Nothing was found.

      ## Sources

      1. *Work A*. Kerb Press, 2021-05. <https://a.example/>
      2. *Work B*. Kerb Press, 2021-05. <https://b.example/>
      3. *Work C*. Kerb Press, 2021-05. <https://c.example/>
      4. *Work D*. Kerb Press, 2021-05. <https://d.example/>
      "
    `);
  });

  it('lets no note change the document around it', () => {
    const bodies = ['# big', '```\nopen', '<!-- open', '> quoted', '1. a\n\n   ```', '[x]: y'];
    for (const body of bodies) {
      const text = briefingToMarkdown(build({ notes: [{ ...note, body }] }), words);
      const titles = parseMarkdown(text)
        .filter((block) => typeof block === 'object' && block.tag === 'h3')
        .map((block) => (typeof block === 'object' ? block.children.join('') : ''));
      expect(titles).toContain('Kerb Fund');
      expect(titles.at(-1)).toBe('Sources');
    }
  });
});

describe('briefingToHtml', () => {
  const html = briefingToHtml(build(), words);

  it('is one file that fetches nothing and runs nothing', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|javascript:/i);
  });

  it('leads each citation to its source', () => {
    for (const [, number] of html.matchAll(/href="#source-(\d+)"/g)) {
      expect(html).toContain(`<li id="source-${number}">`);
    }
    expect(html).toContain('<a class="cited" href="#source-2">[2, p. 12]</a>');
  });

  it('keeps headings in order', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) {
      expect(level - (levels[at - 1] ?? level)).toBeLessThanOrEqual(1);
    }
  });

  it('makes no element and no attribute of anything that was written in it', () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='a",
        '</style><b>',
        '-->',
        '&lt;i&gt;',
        '</main></body></html><p>',
      ),
    );
    const notes = fc.array(arbitraryNote, { maxLength: 3 });
    const plain = listNames(parseHtml(html));
    void fc.assert(
      fc.property(hostile, notes, fc.webUrl(), (text, written, url) => {
        const entry: EntryView = {
          ...levy,
          title: text,
          proposal: text,
          caution: text,
          critiques: levy.critiques.map((critique) => ({ ...critique, name: text, date: text })),
          outcomes: levy.outcomes.map((outcome) => ({ ...outcome, text })),
          pack: { ...pack, title: text, report: { ...pack.report, author: text } },
        };
        const page = { url: `${url}${text}`, canonicalUrl: url, title: text };
        const tagged = written.map((one) => ({ ...one, body: `${one.body}\n\n${text}` }));
        const made = briefingToHtml(
          build({ title: text, entries: [entry], notes: tagged, page }),
          words,
        );
        for (const name of listNames(parseHtml(made))) {
          expect([
            ...plain,
            'strong',
            'em',
            'code',
            'pre',
            'ol',
            'hr',
            'br',
            'h5',
            'start',
            'blockquote',
          ]).toContain(name);
        }
      }),
    );
  });
});

/** Names of all elements and attributes of a tree. */
function listNames(node: unknown): readonly string[] {
  if (!isObject(node)) return [];
  const attributes = listOf(node.attrs).flatMap((one) => (isObject(one) ? [String(one.name)] : []));
  const own = typeof node.tagName === 'string' ? [node.tagName] : [];
  return [...new Set([...own, ...attributes, ...listOf(node.childNodes).flatMap(listNames)])];
}
