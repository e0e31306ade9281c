import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCanonicalJson } from './canonical-json.ts';

test.each([
  [
    'keys in order, at every depth',
    { b: [{ d: 1, c: 2 }], a: null },
    '{"a":null,"b":[{"c":2,"d":1}]}',
  ],
  [
    'keys by UTF-16 units, as in RFC 8785, section 3.2.3',
    { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 },
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
  ],
  ['no key without a value', { a: undefined, b: 1 }, '{"b":1}'],
  ['numbers as ECMAScript writes them', [1e21, 0.1, -0, 1e-7], '[1e+21,0.1,0,1e-7]'],
])('%s', (_, value, text) => {
  expect(toCanonicalJson(value)).toBe(text);
});

test('says the same as the value, and the same for the same value in another order', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = toCanonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(toCanonicalJson(reversed(value))).toBe(text);
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).toReversed();
  return Object.fromEntries(pairs.map(([key, child]) => [key, reversed(child)]));
}
