import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { beforeDeadline } from './before-deadline.ts';
import { explainFailure } from './storage-failure.ts';

describe('a failure of storage', () => {
  const full = new DOMException('The disk is full', 'QuotaExceededError');
  const refused: readonly [string, unknown, string, string][] = [
    ['a full disk', full, 'quota', 'unchanged'],
    ['a full disk behind an abort', new Dexie.AbortError('aborted', full), 'quota', 'unchanged'],
    ['a private window', new DOMException('no', 'InvalidStateError'), 'refused', 'unchanged'],
    ['a database that will not open', new Dexie.OpenFailedError('no'), 'refused', 'unchanged'],
    ['what is no error at all', 'gone', 'refused', 'unchanged'],
  ];
  it.each(refused)('is told: %s', (_, error, reason, kept) => {
    expect(explainFailure(error)).toMatchObject({ ok: false, reason, kept });
  });

  it('is told when the disk does not answer, and then nobody knows what was kept', async () => {
    const stuck = new Promise<never>(() => {});
    const error = await beforeDeadline(stuck, 5).catch((late: unknown) => late);
    expect(explainFailure(error)).toMatchObject({ ok: false, reason: 'timeout', kept: 'unknown' });
  });

  it('is no excuse for a mistake of ours', () => {
    expect(() => explainFailure(new TypeError('x is undefined'))).toThrow('x is undefined');
  });
});

describe('a deadline', () => {
  it('gives what came in time, failure or not', async () => {
    expect(await beforeDeadline(Promise.resolve(7), 50)).toBe(7);
    await expect(beforeDeadline(Promise.reject(new Error('no')), 50)).rejects.toThrow('no');
  });
});
