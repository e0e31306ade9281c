import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PackOf, packOf, spot } from './spot.test-support.ts';

/** An invented report on parking by Jane Roe. */
const ROE: PackOf = {
  cues: ['Jane Roe', 'parking', 'kerb', 'council'],
  against: ['national park', 'ranger', 'deer'],
  entries: [
    {
      id: 'report',
      kind: 'report',
      forms: [
        'Kinder Kerbs',
        { text: "Jane Roe's report", when: ['on-topic'] },
        { text: 'Roe report', when: ['on-topic', { near: ['kerb'], within: 'page' }] },
        { text: 'the report', when: ['back-reference'] },
        { text: 'her proposals', when: ['on-topic'] },
      ],
      not: ['Roe report card', 'the report stage'],
    },
    {
      id: 'levy',
      forms: [
        'Kerbside Levy',
        { text: 'KL', exact: true, when: ['spelled-out'] },
        { text: 'the levy', when: ['back-reference'] },
        { text: 'levy', when: [{ near: ['kerb', 'parking'], within: 3 }] },
      ],
      not: ['apprenticeship levy'],
    },
    {
      id: 'parking-fund',
      forms: [
        'Parking Fund',
        { text: 'the fund', when: ['back-reference'] },
        { text: 'the parking fund', when: ['back-reference'] },
      ],
      not: ['Levelling Up Fund'],
    },
    {
      id: 'bike-fund',
      kind: 'neighbour',
      forms: ['Bike Fund', { text: 'the fund', when: ['back-reference'] }],
    },
    { id: 'response', kind: 'neighbour', forms: ['response to the Roe report'] },
    { id: 'streets', kind: 'theme', forms: [{ text: 'streets', when: ['on-topic'] }] },
  ],
};

const said = (...blocks: Parameters<typeof spot>[1][]) => spot([packOf(ROE)], ...blocks).said;

describe('conditions', () => {
  test.each([
    ['always', 'A Kerbside Levy, says someone', ['levy: Kerbside Levy']],
    [
      'an abbreviation once it is spelled out',
      'A Kerbside Levy (KL)',
      ['levy: Kerbside Levy', 'levy: KL'],
    ],
    ['an abbreviation not before', 'KL stands for Kerbside Levy', ['levy: Kerbside Levy']],
    ['a cue near', 'a parking levy', ['levy: levy']],
    ['a cue too far', 'a parking idea of mine is a levy', []],
    ['a look-alike', 'an apprenticeship levy for parking', []],
    ['off topic', 'her proposals for streets', []],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test('what the page is about decides for the whole page, before and after', () => {
    expect(
      said('Some like her proposals.', 'They are in Kinder Kerbs.', 'Think of streets.'),
    ).toEqual(['report: her proposals', 'report: Kinder Kerbs', 'streets: streets']);
  });
});

describe('a page that names the author but not the report', () => {
  test.each([
    ['is about it where it speaks of its proposals', 'a Kerbside Levy and a Parking Fund', true],
    ['is not for a neighbour and a word of the field', 'the Bike Fund for streets', false],
  ])('%s', (_, text, expected) => {
    const { topics } = spot([packOf(ROE)], `Jane Roe told the council of ${text}.`);
    expect(topics[0]?.onTopic).toBe(expected);
  });
});

describe('back-references', () => {
  test.each([
    [
      'point to what was named',
      ['A Parking Fund is proposed.', 'The fund is small.'],
      'parking-fund: The fund',
    ],
    [
      'point to the nearest',
      ['A Parking Fund and a Bike Fund. The fund is small.'],
      'bike-fund: The fund',
    ],
    [
      'point past what they do not fit',
      ['A Parking Fund, a Bike Fund. The parking fund is small.'],
      'parking-fund: The parking fund',
    ],
  ])('%s', (_, blocks, expected) => {
    expect(said(...blocks).at(-1)).toBe(expected);
  });

  test.each([
    ['nothing was named', ['The fund is small.']],
    ['a look-alike was named since', ['A Parking Fund, no Levelling Up Fund. The fund is small.']],
    [
      'another was named that no pack knows',
      ['A Parking Fund. The Wildlife Fund differs. The fund is small.'],
    ],
    [
      'another was brought in',
      ['A Parking Fund. Then there is a pension fund. The fund is small.'],
    ],
    [
      'it says itself that it is another',
      ['A Parking Fund is proposed. The fund at the bank is another.'],
    ],
    [
      'it was named long ago',
      ['A Parking Fund is proposed.', 'words '.repeat(200), 'The fund is small.'],
    ],
    ['it stands aside', ['A Parking Fund.', { role: 'aside', text: 'The fund' } as const]],
    [
      'what was named stands aside',
      [{ role: 'aside', text: 'A Parking Fund' } as const, 'The fund'],
    ],
  ])('not where %s', (_, blocks) => {
    expect(said(...blocks).filter((mention) => /the fund/i.test(mention))).toEqual([]);
  });

  test('on a page about the report it needs no naming before', () => {
    expect(said('Read the report first.', 'Jane Roe wrote Kinder Kerbs.')[0]).toBe(
      'report: the report',
    );
  });

  test('a report that its author is said to have written is no rival', () => {
    expect(
      said('Kinder Kerbs it is. Jane Roe has written a report. The report is long.').at(-1),
    ).toBe('report: The report');
    expect(said('Kinder Kerbs it is. Ofsted has written a report. The report is long.')).toEqual([
      'report: Kinder Kerbs',
    ]);
  });
});

describe('what overlaps', () => {
  test('one mention a place, the longer; what it holds was named all the same', () => {
    expect(said('Kerb news. The response to the Roe report is late. The report is not.')).toEqual([
      'response: response to the Roe report',
      'report: The report',
    ]);
  });

  test('of a name and what it holds, a back-reference that fits both points to the whole', () => {
    const document: PackOf['entries'][number]['forms'][number] = {
      text: 'the document',
      when: ['back-reference'],
    };
    const pack = packOf({
      entries: [
        { id: 'report', kind: 'report', forms: ['Roe report', document] },
        { id: 'response', forms: ['response to the Roe report', document] },
      ],
    });
    expect(spot([pack], 'The response to the Roe report. The document is thin.').said.at(-1)).toBe(
      'response: The document',
    );
  });

  test('what ends a longer name points to nothing', () => {
    const pack = packOf({
      entries: [
        {
          id: 'report',
          kind: 'report',
          forms: ['Roe MP report', { text: "MP's report", when: ['back-reference'] }],
        },
        { id: 'response', forms: ['response to Jane Roe'] },
      ],
    });
    expect(spot([pack], "The response to Jane Roe MP's report came.").said).toEqual([
      'response: response to Jane Roe',
    ]);
  });

  test('a back-reference gives way to a name that runs further', () => {
    const pack = packOf({
      entries: [
        { id: 'serve', forms: ['Right to Serve', { text: 'the right', when: ['back-reference'] }] },
      ],
    });
    expect(spot([pack], 'A Right to Serve. What is the Right to Serve?').said).toEqual([
      'serve: Right to Serve',
      'serve: Right to Serve',
    ]);
  });

  test('a longer name that does not count still takes its place', () => {
    const pack = packOf({
      entries: [
        { id: 'act', forms: [{ text: 'Kerb Power Act', when: ['on-topic'] }] },
        { id: 'power', kind: 'theme', forms: ['kerb power'] },
      ],
    });
    expect(spot([pack], 'A Kerb Power Act in Ohio').said).toEqual([]);
  });

  test("one entry's look-alike is none where it ends another's longer name", () => {
    const pack = packOf({
      entries: [
        { id: 'act', forms: ['Kerb and Power Act', { text: 'the act', when: ['back-reference'] }] },
        { id: 'power', forms: ['kerb'], not: ['Power Act'] },
      ],
    });
    expect(spot([pack], 'The Kerb and Power Act. The act is long.').said.at(-1)).toBe(
      'act: The act',
    );
  });

  test("one entry's look-alike may be another's name", () => {
    const pack = packOf({
      entries: [
        { id: 'old', forms: ['Kerb Fund'] },
        { id: 'new', forms: ['Kerb'], not: ['Kerb Fund'] },
      ],
    });
    expect(spot([pack], 'A Kerb Fund, a Kerb').said).toEqual(['old: Kerb Fund', 'new: Kerb']);
  });

  test('no pack silences another', () => {
    const loud = packOf(
      { entries: [{ id: 'loud', forms: ['Kerb'], not: ['Kerbside Levy'] }] },
      'two',
    );
    expect(spot([loud, packOf(ROE)], 'A Kerbside Levy').said).toEqual(['levy: Kerbside Levy']);
  });
});

test('each mention says why it counts, and what kind it is', () => {
  const { mentions } = spot(
    [packOf(ROE)],
    'Kinder Kerbs: a Kerbside Levy (KL). The levy, on streets.',
  );
  expect(mentions.map(({ kind, why }) => [kind, why])).toEqual([
    ['named', { rule: 'always' }],
    ['named', { rule: 'always' }],
    ['abbreviation', { rule: 'spelled-out', named: 'Kerbside Levy' }],
    ['back-reference', { rule: 'back-reference', antecedent: 'Kerbside Levy' }],
    ['theme', { rule: 'on-topic', evidence: ['Kinder Kerbs', 'Kerbside Levy', 'streets', 'kerb'] }],
  ]);
});

test('whatever the page, mentions are in order and apart', () => {
  const words = [
    'Kinder',
    'Kerbs',
    'Kerbside',
    'Levy',
    'the',
    'levy',
    'KL',
    'fund',
    'Roe',
    'report',
    'Parking',
    'a',
    'to',
    'response',
    'card',
    '.',
  ];
  const block = fc.record({
    role: fc.constantFrom('title' as const, 'heading' as const, 'text' as const, 'aside' as const),
    text: fc
      .array(fc.constantFrom(...words), { maxLength: 30 })
      .map((list) => `${list.join(' ')}\n\n`),
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const { mentions } = spot([packOf(ROE)], ...blocks);
      let end = 0;
      for (const mention of mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        end = mention.end;
      }
    }),
  );
});
