import { describe, expect, test } from 'vitest';
import type { Boundary } from './blocks.ts';
import { compileMatcher } from './compile-matcher.ts';
import { createScanner, findHits } from './find-hits.ts';
import { lexiconOf } from './lexicon-of.test-support.ts';

/** What was found in pieces joined without boundary. */
function found(forms: Parameters<typeof lexiconOf>[0], ...pieces: string[]): string[] {
  const text = pieces.join('');
  const matcher = compileMatcher(lexiconOf(forms));
  return findHits(matcher, pieces, () => 'none').map(({ start, end }) => text.slice(start, end));
}

function foundAcross(boundary: Boundary, form: string, ...pieces: string[]): string[] {
  const text = pieces.join('');
  const matcher = compileMatcher(lexiconOf([form]));
  return findHits(matcher, pieces, () => boundary).map(({ start, end }) => text.slice(start, end));
}

describe('a form is found however it is written', () => {
  test.each([
    ['Kruger report', 'the KRUGER REPORT', 'KRUGER REPORT'],
    ['Kruger report', 'the Kruger\u00a0report', 'Kruger\u00a0report'],
    ['Kruger report', 'the Kruger\n   report', 'Kruger\n   report'],
    ['Kruger report', 'the Kru\u00adger re\u200bport', 'Kru\u00adger re\u200bport'],
    ['Kruger report', 'Kruger-report', 'Kruger-report'],
    ['Kruger report', 'Kruger’s report', 'Kruger’s report'],
    ['Kruger report', "the Krugers' report", undefined],
    ['Kruger report', 'Kruger — report', undefined],
    ['Kruger report', 'Kruger, report', undefined],
    ['Kruger', 'Kruger’s', 'Kruger'],
    ['Kruger', '‘Kruger’', 'Kruger'],
    ['Kruger', 'Krugerrand', undefined],
    ['Kruger', 'Krüger', undefined],
    ['Kruger', 'Kruger²', 'Kruger'],
    ['Danny Kruger’s report', "Danny Kruger's report", "Danny Kruger's report"],
    ['Danny Kruger’s report', 'Danny Kruger report', undefined],
    ['charities role', 'charities’ role', 'charities’ role'],
    ['pop-up parish', 'pop-up parish', 'pop-up parish'],
    ['pop-up parish', 'pop\u2011up parish', 'pop\u2011up parish'],
    ['pop-up parish', 'pop–up parish', 'pop–up parish'],
    ['pop-up parish', 'pop\u2212up parish', 'pop\u2212up parish'],
    ['pop-up parish', 'pop up parish', 'pop up parish'],
    ['pop-up parish', 'popup parish', 'popup parish'],
    ['popup', 'pop-up', undefined],
    ['pop-up parish', 'Pop-Up Parishes', 'Pop-Up Parishes'],
    ['Improvement Agency', 'two improvement agencies', 'improvement agencies'],
    ['Parking District', 'Parking Districts’ fate', 'Parking Districts'],
    ['O’Neill', "O'NEILL'S", "O'NEILL"],
    ['the “Levy”', 'the "levy"', 'the "levy"'],
    ['£2bn endowment', 'a £2bn endowment', '£2bn endowment'],
    ['£2bn endowment', 'a $2bn endowment', undefined],
    ['Straße', 'STRASSE', 'STRASSE'],
    ['Straße', 'STRAẞE', 'STRAẞE'],
    ['first office', 'ﬁrst oﬃce', 'ﬁrst oﬃce'],
    ['Émile', 'E\u0301MILE', 'E\u0301MILE'],
    ['ΣΊΣΥΦΟΣ', 'Σίσυφος', 'Σίσυφος'],
    ['𐐔𐐯𐑅', '𐐼𐐇𐐝', '𐐼𐐇𐐝'],
    ['Act', 'the Act\u{1F44D}', 'Act'],
  ])('%s in %s', (form, text, expected) => {
    expect(found([form], text)).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('a form across pieces', () => {
  test.each([
    [['Kru', 'ger'], ['Kruger']],
    [['Kru', '', '\u00ad', 'ger'], ['Kru\u00adger']],
    [['Kruger', '’', 's'], ['Kruger']],
    [['a', 'Kruger'], []],
    [['Kruger', 's', 'on'], []],
  ])('%j', (pieces, expected) => {
    expect(found(['Kruger'], ...pieces)).toEqual(expected);
  });

  test('stands only where no block ends in it', () => {
    expect(foundAcross('none', 'Kruger report', 'Kruger', ' ', 'report')).toHaveLength(1);
    expect(foundAcross('block', 'Kruger report', 'Kruger', ' ', 'report')).toEqual([]);
  });

  test('a line break parts words, not phrases', () => {
    expect(foundAcross('line', 'Kruger report', 'Kruger', 'report')).toEqual(['Krugerreport']);
    expect(foundAcross('line', 'Kruger', 'Kru', 'ger')).toEqual([]);
  });

  test('a block’s end ends the word', () => {
    expect(foundAcross('block', 'Kruger', 'by Kruger', 'today')).toEqual(['Kruger']);
    expect(foundAcross('none', 'Kruger', 'by Kruger', 'today')).toEqual([]);
  });

  test('boundaries are asked for only where they decide', () => {
    const asked: number[] = [];
    const scanner = createScanner(compileMatcher(lexiconOf(['Kruger report'])), (index) => {
      asked.push(index);
      return 'block';
    });
    for (const text of ['Home ', 'News', ' Kruger ', ' said', 'no', '\n']) scanner.push(text);
    expect(scanner.finish()).toEqual([]);
    expect(asked).toEqual([4]); // “said” and “no” might be one word
  });

  test('a hit’s block is the piece that its block begins with', () => {
    const matcher = compileMatcher(lexiconOf(['Kruger']));
    const blockStarts = new Set([2, 4]);
    const hits = findHits(matcher, ['Kruger ', 'x ', 'y ', 'Kruger ', 'Kruger'], (index) =>
      blockStarts.has(index) ? 'block' : 'none',
    );
    expect(hits.map(({ block, word }) => ({ block, word }))).toEqual([
      { block: 0, word: 0 },
      { block: 2, word: 3 },
      { block: 4, word: 4 },
    ]);
  });
});

describe('forms that overlap', () => {
  test('all are given, in order of place, the longer first', () => {
    expect(
      found(['Kruger', 'Kruger report', 'report on parishes'], 'Kruger report on parishes'),
    ).toEqual(['Kruger report', 'Kruger', 'report on parishes']);
  });

  test('evidence counts inside longer forms too', () => {
    const lexicon = lexiconOf(['Kruger report', { text: 'Kruger', role: 'near' }]);
    const hits = findHits(compileMatcher(lexicon), ['Kruger report'], () => 'block');
    expect(hits.map(({ form }) => form)).toEqual([0, 1]);
  });

  test('forms of one spelling give one hit each', () => {
    expect(found(['CPB', 'cpb', { text: 'CPB', exact: true }], 'CPB')).toHaveLength(3);
  });

  test('where capitals count, they count', () => {
    const act = { text: 'the Act', exact: true };
    expect(found([act], 'the act, The Act, the Act, the Acts')).toEqual(['the Act', 'the Acts']);
  });
});

test('a form of signs alone is never found', () => {
  expect(found(['—', '…'], '— … —')).toEqual([]);
});
