import { describe, expect, it } from 'vitest';
import { describeQuote } from './describe-quote.ts';
import { BRIEFING, COMMENT, LIVE, NEWS } from './fixtures/articles.ts';
import { EDITED_PAGES } from './fixtures/edited-pages.ts';
import { type Edit, unmark } from './fixtures/edits.ts';
import { createChance, pickEdit, pickPassage, takeAway } from './fixtures/random-edits.ts';
import { matchQuote } from './match-quote.ts';

type Verdict = 'right' | 'lost' | 'wrong' | 'rightly gone';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place is right when the span found and the span expected share at least this of the longer one. */
const OVERLAP = 0.6;

/** Describes the passage in the article, edits the page, and looks where the note is shown. */
function read(article: string, { start, end }: Span, edit: Edit) {
  const described = describeQuote(article, start, end);
  const before = article.slice(0, start);
  const marked = edit(`${before}⟦${article.slice(start, end)}⟧${article.slice(end)}`);
  const text = unmark(marked);
  const found = matchQuote(text, described);
  const stays = marked.includes('⟦') && marked.includes('⟧');
  const place = { start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 };
  const verdict: Verdict =
    found.how === 'orphan'
      ? stays
        ? 'lost'
        : 'rightly gone'
      : stays && share(found, place) >= OVERLAP
        ? 'right'
        : 'wrong';
  return { verdict, stays, text, found };
}

function share(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / Math.max(a.end - a.start, b.end - b.start);
}

function findPassage(article: string, passage: string, nth = 0): Span {
  let start = article.indexOf(passage);
  for (let n = 0; n < nth; n++) start = article.indexOf(passage, start + 1);
  if (start === -1) throw new Error(`"${passage}" does not stand ${nth + 1} times in the article`);
  return { start, end: start + passage.length };
}

describe('a note on a page that was edited', () => {
  it.each(EDITED_PAGES)('$name', ({ article, passage, nth, edit, lost }) => {
    const { verdict, stays } = read(article, findPassage(article, passage, nth), edit);
    expect(verdict).toBe(stays ? (lost ? 'lost' : 'right') : 'rightly gone');
  });

  it('is found in at least 95 of 100 pages that still have its sentence, and never elsewhere', () => {
    const results = EDITED_PAGES.map(({ article, passage, nth, edit }) =>
      read(article, findPassage(article, passage, nth), edit),
    );
    const staying = results.filter(({ stays }) => stays);
    const right = staying.filter(({ verdict }) => verdict === 'right');
    expect(EDITED_PAGES.length).toBeGreaterThanOrEqual(60);
    expect(right.length / staying.length).toBeGreaterThanOrEqual(0.95);
    expect(results.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  });
});

describe('a note on 2,000 pages edited by chance', () => {
  // A third of the passages are taken away. These articles are full of near-twins (a pull quote, a live page's furniture),
  // and a twin is what is found wrongly: the same words, said in another place.
  const tally = { right: 0, lost: 0, wrong: 0, 'rightly gone': 0 };
  for (let seed = 1; seed <= 2_000; seed++) {
    const chance = createChance(seed * 7_919);
    const article = chance.pick([NEWS, COMMENT, LIVE, BRIEFING]);
    const passage = pickPassage(article, chance);
    const away = chance.upTo(3) === 0 ? takeAway(chance) : (marked: string) => marked;
    const edit = pickEdit(chance);
    tally[read(article, passage, (marked) => edit(away(marked))).verdict] += 1;
  }

  it('is found where its sentence stayed', () => {
    expect(tally.right / (tally.right + tally.lost)).toBeGreaterThanOrEqual(0.97);
  });

  it('is all but never shown at a wrong place', () => {
    expect(tally.wrong / 2_000).toBeLessThanOrEqual(0.006);
  });
});

describe('matchQuote', () => {
  const quote = (exact: string, prefix = '', suffix = '') =>
    ({ type: 'TextQuoteSelector', exact, prefix, suffix }) as const;
  const position = (start: number) =>
    ({ type: 'TextPositionSelector', start, end: start + 1 }) as const;

  it('gives offsets of the text as it is, not as it was folded', () => {
    const text = 'Er sagte:\u00A0\u00A0„Die ﬁktive Ab\u00ADgabe – 𝒳 –, ja.“';
    const found = matchQuote(text, { quote: quote('fiktive Abgabe—X—', '"Die ', ', ja') });
    expect(found.how !== 'orphan' && text.slice(found.start, found.end)).toBe(
      'ﬁktive Ab\u00ADgabe – 𝒳 –',
    );
  });

  it('lets the position decide between places that are alike', () => {
    const line = 'And the same line of the song came round once more, as it always does. ';
    const text = line.repeat(3);
    const once = quote(line.trim());
    expect(matchQuote(text, { quote: once })).toEqual({ how: 'orphan', reason: 'ambiguous' });
    const second = matchQuote(text, { quote: once, position: position(line.length + 3) });
    expect(second).toMatchObject({ how: 'exact', start: line.length });
    const between = matchQuote(text, { quote: once, position: position(line.length * 1.5) });
    expect(between).toEqual({ how: 'orphan', reason: 'ambiguous' });
  });

  it('does not find a word within another', () => {
    const found = matchQuote('They said it again and again.', {
      quote: quote('AI', 'They s', 'd it'),
    });
    expect(found.how).toBe('orphan');
  });

  it.each(['', '   ', '\u00AD'])('finds nothing of %j', (exact) => {
    expect(matchQuote(NEWS, { quote: quote(exact) })).toEqual({
      how: 'orphan',
      reason: 'quote-gone',
    });
  });

  it('finds a passage of several pages by its ends', () => {
    const long = `${COMMENT}\n\n${BRIEFING}`;
    const described = describeQuote(
      `${NEWS}\n\n${long}\n\n${LIVE}`,
      NEWS.length + 2,
      NEWS.length + 2 + long.length,
    );
    const edited = long.replaceAll('review', 'report').replaceAll('would', 'will');
    const found = matchQuote(`${NEWS}\n\n${edited}\n\n${LIVE}`, described);
    expect(found).toMatchObject({
      how: 'approximate',
      start: NEWS.length + 2,
      end: NEWS.length + 2 + edited.length,
    });
  });

  // No clock here: work without a bound would run into Vitest's own limit.
  it('comes to an end on a page made to be slow', () => {
    const word = quote('a', 'a a a ', ' a a a');
    expect(matchQuote('a '.repeat(200_000), { quote: word }).how).toBe('orphan');
    const long = quote(NEWS, 'x ', ' y');
    expect(matchQuote(`${NEWS.replaceAll('levy', 'tax')} `.repeat(60), { quote: long }).how).toBe(
      'orphan',
    );
  }, 30_000);

  it('comes to an end on a long page that lost the quote', () => {
    const page = `${NEWS}\n\n${COMMENT}\n\n`.repeat(100);
    const described = describeQuote(`${page}${BRIEFING}`, page.length + 100, page.length + 300);
    expect(matchQuote(page, described).how).toBe('orphan');
  }, 30_000);
});
