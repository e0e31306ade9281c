import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuote } from './describe-quote.ts';
import { matchQuote } from './match-quote.ts';

const TEXT =
  'The review said that the kerbside levy would raise a great deal of money, and that nobody would notice it.';

describe('describeQuote', () => {
  it('gives the words, whole words around them, and where they stand', () => {
    const start = TEXT.indexOf('levy');
    expect(describeQuote(TEXT, start, start + 4)).toEqual({
      quote: {
        type: 'TextQuoteSelector',
        exact: 'levy',
        prefix: ' review said that the kerbside ',
        suffix: ' would raise a great deal of ',
      },
      position: { type: 'TextPositionSelector', start, end: start + 4 },
    });
  });

  it('widens the context until each side tells the place from its like', () => {
    const refrain = 'Then came the bus, and it was late again, as ever it was, and we all got on. ';
    const text = `Monday was wet. ${refrain}Tuesday was dry. ${refrain}That was the week.`;
    const start = text.lastIndexOf('late');
    const { quote } = describeQuote(text, start, start + 4);
    expect(quote.prefix).toContain('Tuesday');
    expect(quote.suffix).toContain('week');
  });

  it.each([
    [-1, 3],
    [3, 3],
    [4, 2],
    [0, TEXT.length + 1],
    [Number.NaN, 3],
  ])('throws on the passage from %d to %d', (start, end) => {
    expect(() => describeQuote(TEXT, start, end)).toThrow(RangeError);
  });

  it('describes any passage in parts of the text, and cuts no character in two', () => {
    const words = fc.array(
      fc.constantFrom('a', 'the', 'levy', '𝒳𝒴', 'é', ', ', '. ', ' ', '\n\n', '-'),
      { minLength: 1, maxLength: 60 },
    );
    void fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('');
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const { quote } = describeQuote(text, start, end);
        const from = start - quote.prefix.length;
        expect(text.slice(from, end + quote.suffix.length)).toBe(
          quote.prefix + quote.exact + quote.suffix,
        );
        expect(quote.prefix).not.toMatch(/^[\uDC00-\uDFFF]/);
        expect(quote.suffix).not.toMatch(/[\uD800-\uDBFF]$/);
      }),
    );
  });

  it('describes what is found again where it was, in a text that did not change', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 12, maxLength: 80 });
    void fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 1, max: 6 }), (parts, first, count) => {
        const from = first % (parts.length - count);
        const text = parts.join(' ');
        const start = parts.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
        const end = start + parts.slice(from, from + count).join(' ').length;
        const found = matchQuote(text, describeQuote(text, start, end));
        expect(found).toMatchObject({ how: 'exact', start, end });
      }),
    );
  });
});
