import { expect, it } from 'vitest';
import { openPackDatabase } from './pack-database.ts';
import { beginRequest, endRequest, listRequests, REQUESTS_KEPT } from './requests.ts';
import { NOW } from './testing/examples.ts';

const url = 'https://example.org/kerbside.json';

it('has a line before there is a result, and the result in the same line', async () => {
  const db = openPackDatabase('requests-1');
  const line = await beginRequest(db, { url, at: NOW });
  expect(await listRequests(db)).toMatchObject([{ url, at: NOW }]);
  await endRequest(db, line, { kind: 'failed', reason: 'status', status: 404 });
  expect(await listRequests(db)).toEqual([
    { sequence: line, url, at: NOW, result: { kind: 'failed', reason: 'status', status: 404 } },
  ]);
});

it('keeps the newest, the last first', async () => {
  const db = openPackDatabase('requests-2');
  for (let n = 0; n < REQUESTS_KEPT + 20; n++) await beginRequest(db, { url, at: `${n}` });
  const lines = await listRequests(db);
  expect(lines).toHaveLength(REQUESTS_KEPT);
  expect(lines[0]?.at).toBe(`${REQUESTS_KEPT + 19}`);
});
