import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import smallPack from '../../core/pack/fixtures/small-pack.json' with { type: 'json' };
import { sayIssue } from '../../core/pack/pack-issue.ts';
import { parsePack, parsePackText } from '../../core/pack/parse-pack.ts';
import { anyPack } from './any-pack.ts';
import { HOSTILE_PACKS } from './hostile-packs.ts';

const HALF_A_SECOND = 500_000; // µs of this thread's work: the clock on the wall would judge the machine's other work

const refusalsOf = (text: string): string[] => {
  const result = parsePackText(text);
  return result.ok ? [] : result.issues.map(sayIssue);
};

test('there are at least forty, no two alike', () => {
  expect(new Set(HOSTILE_PACKS.map(({ text }) => text)).size).toBe(HOSTILE_PACKS.length);
  expect(HOSTILE_PACKS.length).toBeGreaterThanOrEqual(40);
});

test('the pack that they are made from is valid', () => {
  expect(refusalsOf(JSON.stringify(smallPack))).toEqual([]);
});

describe('refused, for the right reason and soon', () => {
  test.each(HOSTILE_PACKS)('$name', ({ text, refusal }) => {
    const start = process.threadCpuUsage();
    const [first] = refusalsOf(text);
    expect(process.threadCpuUsage(start).user).toBeLessThan(HALF_A_SECOND);
    expect(first).toMatch(refusal.endsWith('not JSON') ? /not JSON: / : /./);
    expect(first?.startsWith(refusal) ? refusal : first).toBe(refusal);
  });
});

describe('whatever comes', { timeout: 30_000 }, () => {
  test('a value is refused or parsed, never thrown over', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parsePack(value).ok).toBe(false);
      }),
    );
  });

  test('a text is refused, never thrown over', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(parsePackText(text).ok).toBe(false);
      }),
    );
  });

  test('a valid pack with one value put in another place is refused or still a pack', () => {
    fc.assert(
      fc.property(anyPack, fc.nat(), fc.anything(), (pack, at, value) => {
        const keys = Object.keys(pack);
        const key = keys[at % keys.length] ?? '';
        const result = parsePack({ ...pack, [key]: value });
        if (result.ok) expect(parsePack(result.pack)).toEqual(result);
        else for (const { rule } of result.issues) expect(rule).not.toBe('');
      }),
    );
  });

  test('a refusal shows nobody an invisible character', () => {
    const result = parsePack({ ...smallPack, 'a\u202Eb': 1 });
    expect(result.ok ? '' : result.issues.map(sayIssue).join()).not.toMatch(/[\u202A-\u202E]/);
  });
});
