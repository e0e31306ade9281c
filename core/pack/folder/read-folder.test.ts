import { describe, expect, test } from 'vitest';
import { sayFolderIssue } from './folder-issue.ts';
import { type FolderFiles, readFolder } from './read-folder.ts';

const PACK_YAML = `schemaVersion: 1
id: https://commentary.example/pack.json
revision: 2
published: 2026-11
title: A pack
publisher:
  name: The Pavement
language: en
licence: CC0-1.0
report:
  title: At the Kerb
  author: A. Walker
  date: 2020
`;

const SOURCES_YAML = `s1:
  title: A reply
  url: https://reply.example/
`;

const ENTRY = `---
title: Kerbside Levy
kind: proposal
proposal: A charge on kerbs.
forms:
  - Kerbside Levy
---
`;

/** The folder with one file changed, added (`''` before) or taken away (`undefined` after). */
function folderWith(file: string, change: (text: string) => string | undefined): FolderFiles {
  const files = new Map([
    ['pack.yaml', PACK_YAML],
    ['sources.yaml', SOURCES_YAML],
    ['entries/kerbside-levy.md', ENTRY],
  ]);
  const text = change(files.get(file) ?? '');
  if (text === undefined) files.delete(file);
  else files.set(file, text);
  return files;
}

const entryWith = (change: (text: string) => string) =>
  folderWith('entries/kerbside-levy.md', change);

function faultsOf(files: FolderFiles): string[] {
  const result = readFolder(files);
  return result.ok ? [] : result.issues.map(sayFolderIssue);
}

function entryOf(files: FolderFiles) {
  const result = readFolder(files);
  if (!result.ok) throw new Error(result.issues.map(sayFolderIssue).join('\n'));
  const [entry] = result.pack.entries;
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

describe('a folder', () => {
  test('becomes a pack; the name of a file is the id of its entry', () => {
    expect(entryOf(entryWith((text) => text)).id).toBe('kerbside-levy');
  });

  test.each([
    ['the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['decomposed letters', (text: string) => text.replace('kerbs.', 'kerbs in cafe\u0301s.')],
  ])('may have %s', (_, change) => {
    expect(faultsOf(entryWith(change))).toEqual([]);
  });

  test('may leave out its sources and hold other files beside', () => {
    expect(faultsOf(folderWith('sources.yaml', () => undefined))).toEqual([]);
  });

  test('orders entries by name, or as pack.yaml says', () => {
    const files = new Map(entryWith((text) => text)).set('entries/all-day-parking.md', ENTRY);
    const idsOf = (folder: FolderFiles) => {
      const result = readFolder(folder);
      return result.ok ? result.pack.entries.map(({ id }) => id) : [];
    };
    expect(idsOf(files)).toEqual(['all-day-parking', 'kerbside-levy']);
    files.set('pack.yaml', `${PACK_YAML}order: [kerbside-levy]\n`);
    expect(idsOf(files)).toEqual(['kerbside-levy', 'all-day-parking']);
  });
});

describe('forms', () => {
  const formOf = (written: string) =>
    entryOf(entryWith((text) => text.replace('  - Kerbside Levy', `  - ${written}`))).forms[0];

  test.each([
    ['Kerbside Levy', { text: 'Kerbside Levy', when: ['always'] }],
    ['2020', { text: '2020', when: ['always'] }],
    ['{ text: KL, case: exact }', { text: 'KL', case: 'exact', when: ['always'] }],
    ['{ text: KL, when: spelled-out }', { text: 'KL', when: ['spelled-out'] }],
    ['{ text: a, when: { near: [b] } }', { text: 'a', when: [{ near: ['b'] }] }],
    [
      '{ text: a, when: [on-topic, { near: [b, c d], within: 12 }] }',
      { text: 'a', when: ['on-topic', { near: ['b', 'c d'], within: 12 }] },
    ],
    [
      '{ text: a, when: { near: [b], within: page } }',
      { text: 'a', when: [{ near: ['b'], within: 'page' }] },
    ],
  ])('%s', (written, form) => {
    expect(formOf(written)).toEqual(form);
  });
});

describe('a voice', () => {
  const voiceOf = (heading: string) =>
    entryOf(entryWith((text) => `${text}\n## ${heading}\n\nIt falls short.\n\n`)).critiques[0];
  const rest = { stance: 'mixed', citation: { source: 's1' }, body: 'It falls short.' };

  test.each([
    ['Ada Lane, Streets {stance=mixed source=s1}', { name: 'Ada Lane', organisation: 'Streets' }],
    ['The Pavement {stance=mixed source=s1}', { organisation: 'The Pavement' }],
    ['Ada Lane {person stance=mixed source=s1}', { name: 'Ada Lane' }],
    [
      'Streets, Squares and Paths {organisation stance=mixed source=s1}',
      { organisation: 'Streets, Squares and Paths' },
    ],
    [
      'Lane\\, Ada, Streets {stance=mixed source=s1}',
      { name: 'Lane, Ada', organisation: 'Streets' },
    ],
    ['The \\{Pavement\\} {stance=mixed source=s1}', { organisation: 'The {Pavement}' }],
    ['The Pavement {lead stance=mixed source=s1}', { organisation: 'The Pavement', lead: true }],
    [
      'The Pavement {stance=mixed source=s1 locator="p. 3, \\"A\\" {b}"}',
      { organisation: 'The Pavement', citation: { source: 's1', locator: 'p. 3, "A" {b}' } },
    ],
    [
      'The Pavement {stance=mixed date=2020-09 source=s1 confidence=low}',
      { organisation: 'The Pavement', date: '2020-09', confidence: 'low' },
    ],
  ])('%s', (heading, voice) => {
    expect(voiceOf(heading)).toEqual({ ...rest, ...voice });
  });

  test('may have headings of its own, and code', () => {
    const body = '### A point\n\n    code\n\nIt falls short.';
    const entry = entryOf(entryWith((text) => `${text}## A {stance=mixed source=s1}\n${body}\n`));
    expect(entry.critiques[0]?.body).toBe(body);
  });
});

describe('what is refused, with file, line and rule', () => {
  const entry = 'entries/kerbside-levy.md';
  const cases: readonly (readonly [string, FolderFiles, string])[] = [
    ['no pack.yaml', folderWith('pack.yaml', () => undefined), 'pack.yaml, line 1: is missing'],
    [
      'a key too many',
      entryWith((text) => text.replace('kind:', 'colour: red\nkind:')),
      `${entry}, line 3: has the unknown key "colour"; known are title, kind, about, proposal, cites, caution, forms, not, related, outcomes`,
    ],
    [
      'a key too few',
      entryWith((text) => text.replace('title: Kerbside Levy\n', '')),
      `${entry}, line 1: must have the key "title"`,
    ],
    [
      'a key twice',
      entryWith((text) => text.replace('kind:', 'title: B\nkind:')),
      `${entry}, line 3: gives this key a second time`,
    ],
    [
      'a colon too many',
      entryWith((text) => text.replace('A charge', 'A charge: one')),
      `${entry}, line 4: has a second colon with a space after it: put the text in quotation marks`,
    ],
    [
      'a bracket that stays open',
      entryWith((text) => text.replace('forms:', 'not: [levy\nforms:')),
      `${entry}, line 6: is not indented as the lines around it, or a bracket [ or { is never closed`,
    ],
    [
      'an alias',
      entryWith((text) => text.replace('A charge', '*A* charge')),
      `${entry}, line 4: begins with *: put the text in quotation marks`,
    ],
    [
      'an anchor',
      entryWith((text) => text.replace('A charge', '&A charge')),
      `${entry}, line 4: begins with &: put the text in quotation marks`,
    ],
    [
      'a tag',
      entryWith((text) => text.replace('A charge', '!A charge')),
      `${entry}, line 4: begins with !: put the text in quotation marks`,
    ],
    [
      'a tab',
      entryWith((text) => text.replace('  - Kerb', '\t- Kerb')),
      `${entry}, line 6: has a tab: use spaces`,
    ],
    [
      'an invisible character',
      entryWith((text) => text.replace('Levy', 'Le\u202Evy')),
      `${entry}, line 2: holds the invisible character U+202E`,
    ],
    [
      'a kind that there is not',
      entryWith((text) => text.replace('kind: proposal', 'kind: idea')),
      `${entry}, line 3: kind must be one of report, proposal, theme, neighbour`,
    ],
    [
      'a condition that there is not',
      entryWith((text) =>
        text.replace('  - Kerbside Levy', '  - a\n  - { text: b, when: sometimes }'),
      ),
      `${entry}, line 7: when, item 1, must be always, spelled-out, on-topic, back-reference, or near with a list of words`,
    ],
    [
      'a key of a form that there is not',
      entryWith((text) => text.replace('  - Kerbside Levy', '  - { text: b, where: x }')),
      `${entry}, line 6: has the unknown key "where"; known are text, case, when`,
    ],
    [
      'no front matter',
      entryWith(() => 'Kerbside Levy'),
      `${entry}, line 1: must begin with a line of three hyphens, ---`,
    ],
    [
      'front matter without end',
      entryWith(() => '---\ntitle: A'),
      `${entry}, line 1: opens with --- and never closes it with a second ---`,
    ],
    [
      'text that no voice says',
      entryWith((text) => `${text}\nHm.\n`),
      `${entry}, line 9: has text before the first voice: begin with ## Name, Organisation {…}`,
    ],
    [
      'a voice without attributes',
      entryWith((text) => `${text}## A\nb`),
      `${entry}, line 8: the heading of a voice must end with its attributes, as {stance=mixed source=s8}`,
    ],
    [
      'a voice without source',
      entryWith((text) => `${text}## A {stance=mixed}\nb`),
      `${entry}, line 8: the voice must have a source: write source=… in its braces`,
    ],
    [
      'an attribute that there is not',
      entryWith((text) => `${text}## A {stance=mixed source=s1 colour=red}\nb`),
      `${entry}, line 8: the heading of a voice has the unknown attribute "colour"; known are lead, person, organisation, stance, date, source, locator, confidence`,
    ],
    [
      'a quotation mark that stays open',
      entryWith((text) => `${text}## A {stance=mixed source=s1 locator="p. 3}\nb`),
      `${entry}, line 8: the heading of a voice has a quotation mark without its second`,
    ],
    [
      'a voice without text',
      entryWith((text) => `${text}## A {stance=mixed source=s1}\n`),
      `${entry}, line 9: body must not be empty`,
    ],
    [
      'a source that there is not',
      entryWith((text) => `${text}## A {stance=mixed source=s9}\nb`),
      `${entry}, line 8: source points to the source "s9", which the pack does not have`,
    ],
    [
      'an outcome without source',
      entryWith((text) =>
        text.replace('forms:', 'outcomes:\n  - { text: a, status: open, confidence: low }\nforms:'),
      ),
      `${entry}, line 6: the outcome must have a source`,
    ],
    [
      'a date that the calendar has not',
      entryWith((text) =>
        text.replace(
          'forms:',
          'outcomes:\n  - text: a\n    status: open\n    confidence: low\n    source: s1\n    date: 2021-02-29\nforms:',
        ),
      ),
      `${entry}, line 10: date must be a date that the calendar has`,
    ],
    [
      'an http address',
      folderWith('sources.yaml', (text) => text.replace('https:', 'http:')),
      'sources.yaml, line 3: url must begin with https://',
    ],
    [
      'a source that is only a text',
      folderWith('sources.yaml', () => 's1: A reply\n'),
      'sources.yaml, line 1: the source "s1" must have keys of its own, as title and url',
    ],
    [
      'a revision that is no number',
      folderWith('pack.yaml', (text) => text.replace('revision: 2', 'revision: two')),
      'pack.yaml, line 3: revision must be a number',
    ],
    [
      'an order of what there is not',
      folderWith('pack.yaml', (text) => `${text}order: [other]\n`),
      'pack.yaml, line 14: order names "other", which entries/ does not hold',
    ],
    [
      'a file that is no entry',
      folderWith('entries/notes.txt', () => 'a'),
      'entries/notes.txt, line 1: is not an entry: the name of an entry ends with .md',
    ],
    [
      'an entry whose name is no id',
      folderWith('entries/Kerb_Levy.md', () => ENTRY),
      'entries/Kerb_Levy.md, line 1: id must be a name of lower-case letters, digits and single hyphens',
    ],
  ];
  test.each(cases)('%s', (_, files, fault) => {
    expect(faultsOf(files)).toEqual([fault]);
  });
});
