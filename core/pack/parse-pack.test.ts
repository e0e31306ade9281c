import { describe, expect, test } from 'vitest';
import smallPack from './fixtures/small-pack.json' with { type: 'json' };
import { PACK_LIMITS } from './pack.ts';
import { sayIssue } from './pack-issue.ts';
import { parsePack, parsePackText } from './parse-pack.ts';

describe('a valid pack', () => {
  test('passes, as text and as value', () => {
    expect(parsePack(smallPack)).toEqual({ ok: true, pack: smallPack });
    expect(parsePackText(JSON.stringify(smallPack))).toEqual({ ok: true, pack: smallPack });
  });

  test('comes out as new objects', () => {
    const input = structuredClone(smallPack);
    const result = parsePack(input);
    if (!result.ok) throw new Error('refused');
    expect(result.pack).not.toBe(input);
    expect(result.pack.entries[0]).not.toBe(input.entries[0]);
  });

  test('is as deep as the limit where a condition names its cues', () => {
    expect(depthOf(smallPack)).toBe(PACK_LIMITS.depth);
  });
});

describe('a refusal', () => {
  test('names every fault, each with its place', () => {
    const [entry] = smallPack.entries;
    const input = {
      ...smallPack,
      revision: '3',
      entries: [
        { ...entry, title: '', kind: 'idea', forms: [{ text: '…', when: [{ near: [] }] }] },
      ],
    };
    expect(refusals(input)).toEqual([
      '/revision must be a number',
      '/entries/0/kind must be one of report, proposal, theme, neighbour',
      '/entries/0/title must not be empty',
      '/entries/0/forms/0/text must hold a letter or a digit',
      '/entries/0/forms/0/when/0/near must name at least one cue',
    ]);
  });

  test('says once that a list stands where an object belongs', () => {
    expect(refusals({ ...smallPack, report: [] })).toEqual([
      '/report must be an object with named keys',
    ]);
  });

  test('stops at a number of faults that a person can read', () => {
    const entries = Array.from({ length: 5000 }, () => ({}));
    expect(refusals({ ...smallPack, entries }).length).toBeLessThanOrEqual(200);
  });
});

function refusals(input: unknown): string[] {
  const result = parsePack(input);
  return result.ok ? [] : result.issues.map(sayIssue);
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
