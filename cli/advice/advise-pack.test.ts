import { describe, expect, test } from 'vitest';
import smallPack from '../../core/pack/fixtures/small-pack.json' with { type: 'json' };
import type { Entry, Pack } from '../../core/pack/pack.ts';
import { sayIssue } from '../../core/pack/pack-issue.ts';
import { parsePack } from '../../core/pack/parse-pack.ts';
import { advisePack } from './advise-pack.ts';

/** The example without its lead voice, which is shorter than advised: nothing is left to advise. */
function quietPack(): Pack {
  const result = parsePack(smallPack);
  if (!result.ok) throw new Error('the example is refused');
  return {
    ...result.pack,
    entries: result.pack.entries.map((entry) => ({
      ...entry,
      critiques: entry.critiques.filter(({ lead }) => !lead),
    })),
  };
}

function adviceWith(change: (entry: Entry, index: number) => Partial<Entry>): string[] {
  const pack = quietPack();
  const entries = pack.entries.map((entry, index) => ({ ...entry, ...change(entry, index) }));
  return advisePack({ ...pack, entries }).map(sayIssue);
}

const inFirst = (change: Partial<Entry>) => adviceWith((_, index) => (index === 0 ? change : {}));

const forms = (...written: readonly Entry['forms'][number][]): Partial<Entry> => ({
  forms: [...written],
  not: ['apprenticeship levy'],
});

const voice = (body: string, lead = false): Partial<Entry> => ({
  critiques: [
    {
      organisation: 'The Pavement',
      stance: 'mixed',
      citation: { source: 's2' },
      body,
      ...(lead ? { lead } : {}),
    },
  ],
});

const words = (count: number) => Array.from({ length: count }, () => 'a kerb.').join(' ');

test('a careful pack is given no advice', () => {
  expect(adviceWith(() => ({}))).toEqual([]);
});

describe('forms', () => {
  const always = (text: string) => ({ text, when: ['always'] }) satisfies Entry['forms'][number];
  const cases: readonly (readonly [string, Partial<Entry>, readonly string[]])[] = [
    ['none at all', forms(), ['/entries/0 has no forms: it is never spotted']],
    ['a name', forms(always('Kerbside Levy')), []],
    ['a name of one word', forms(always('Kerblevy')), []],
    ['a long name that begins with the', forms(always('the Big Kerb Levy')), []],
    [
      'one that points back and always counts',
      forms(always('the Levy')),
      [
        '“the Levy” always counts, though it points to something said before: add when: back-reference',
      ],
    ],
    [
      'a short one that always counts',
      forms(always('KL')),
      ['“KL” is short and always counts, in any case: add case: exact and when: spelled-out'],
    ],
    ['a short one whose capitals count', forms({ ...always('KL'), case: 'exact' }), []],
    [
      'a common word that always counts',
      forms(always('parking')),
      ['“parking” is one common word and always counts: say when, as on-topic or near'],
    ],
    [
      'the same twice',
      forms(always('Kerbside Levy'), always('Kerbside Levy')),
      ['“Kerbside Levy” is written twice'],
    ],
    [
      'a plural that the matcher knows',
      forms(always('Kerbside Levy'), always('kerbside levies')),
      ['“kerbside levies” is already found by “Kerbside Levy”'],
    ],
    [
      'a condition that another form makes idle',
      forms(always('Kerbside Levy'), { text: 'Kerbside Levy', when: ['on-topic'] }),
      ['“Kerbside Levy” is written twice'],
    ],
    [
      'a look-alike of its own',
      forms(always('Kerbside Levy'), { text: 'apprenticeship levy', when: ['on-topic'] }),
      ['“apprenticeship levy” never fires: “apprenticeship levy” is under not'],
    ],
    [
      'only such as wait for a name',
      forms({ text: 'the Levy', when: ['back-reference'] }),
      ['waits for the entry to be named in full, and no other form names it'],
    ],
  ];
  test.each(cases)('%s', (_, change, rules) => {
    const advice = inFirst(change).map((line) => line.replace(/^\/entries\/0\/forms\/\d+ /, ''));
    expect(advice).toEqual(rules);
  });

  test('that two entries share are ambiguous, unless both point back', () => {
    const shared = (when: Entry['forms'][number]['when']) =>
      adviceWith(({ forms: own }) => ({ forms: [...own, { text: 'the street fund', when }] }));
    expect(shared(['back-reference'])).toEqual([]);
    expect(shared(['on-topic'])).toEqual([
      '/entries/1/forms/1 “the street fund” is ambiguous: it also names “Kerbside Levy”',
    ]);
  });
});

describe('voices', () => {
  const body = '/entries/0/critiques/0/body';
  test.each([
    [
      'a lead voice too short',
      voice(words(20), true),
      [`${body} has 40 words: the lead voice takes 60 to 180`],
    ],
    ['a lead voice of the right length', voice(words(60), true), []],
    [
      'a lead voice too long',
      voice(words(100), true),
      [`${body} has 200 words: too long for the lead voice, which takes at most 180`],
    ],
    [
      'another voice too long',
      voice(words(31)),
      [`${body} has 62 words: too long for a voice other than the lead, which takes at most 60`],
    ],
    [
      'a link that is not https',
      voice('See [this](http://reply.example/a).'),
      [`${body} has a link that is not https, and so is shown as text: http://reply.example/a`],
    ],
    ['a link by https', voice('See [this](https://reply.example/a).'), []],
    [
      'HTML',
      voice('It is <b>bold</b>.'),
      [`${body} has HTML, which is shown as text: use Markdown`],
    ],
    [
      'a sentence that nobody reads',
      voice(
        `${'Notwithstanding institutional intermediation, operationalisation necessitates interdepartmental recalibration '.repeat(5)}.`,
      ),
      [
        `${body} is hard to read (reading ease -288 of 100): use shorter sentences and plainer words`,
      ],
    ],
  ])('%s', (_, change, advice) => {
    expect(inFirst(change)).toEqual(advice);
  });

  test('an organisation with commas that was taken apart', () => {
    const [critique] = voice('Fair.').critiques ?? [];
    if (critique === undefined) throw new Error('no voice');
    const split = {
      ...critique,
      name: 'Department for Digital',
      organisation: 'Culture, Media and Sport',
    };
    expect(inFirst({ critiques: [split] })).toEqual([
      '/entries/0/critiques/0 reads as Department for Digital of Culture, Media and Sport: if that is one organisation, add the flag organisation',
    ]);
  });
});

test('an outcome without a date', () => {
  const advice = adviceWith(({ outcomes }) => ({
    outcomes: outcomes.map(({ date: _, ...rest }) => rest),
  }));
  expect(advice).toEqual([
    '/entries/0/outcomes/0 has no date: a reader cannot tell when it happened',
  ]);
});

test('a source that nobody cites', () => {
  const pack = quietPack();
  const idle = { id: 's3', title: 'A third', url: 'https://third.example/' };
  expect(advisePack({ ...pack, sources: [...pack.sources, idle] }).map(sayIssue)).toEqual([
    '/sources/2 the source "s3" is never cited',
  ]);
});
