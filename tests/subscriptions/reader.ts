/** A reader with a database of their own, a clock that the test sets, and chance that is always in the middle. */
import { webcrypto } from 'node:crypto';
import { toCanonicalJson } from '../../core/pack/canonical-json.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { toHex, verifyPack } from '../../core/pack/sign.ts';
import { openPackDatabase, type PackDatabase } from '../../database/pack-database.ts';
import { examplePack } from '../../database/testing/examples.ts';
import { createSubscriptions } from '../../entrypoints/background/subscriptions/create-subscriptions.ts';
import type { SubscriptionTools } from '../../entrypoints/background/subscriptions/tools.ts';
import { ADDRESS, type PackServer } from './pack-server.ts';

export const START = Date.parse('2026-03-01T10:00:00Z');
export const DAY = 86_400_000;

let readers = 0;

export function createReader(server: PackServer, changes: Partial<SubscriptionTools> = {}) {
  const db = openPackDatabase(`reader-${readers++}-${START}`);
  const reader = { now: START, granted: true, lexicons: 0 };
  const encode = (text: string) => new TextEncoder().encode(text);
  const tools: SubscriptionTools = {
    db,
    fetch: server.fetch,
    mayFetch: async () => reader.granted,
    verify: (pack) => verifyPack(pack, { subtle: webcrypto.subtle, encode }),
    digest: async (text) =>
      toHex(new Uint8Array(await webcrypto.subtle.digest('SHA-256', encode(text)))),
    now: () => reader.now,
    random: () => 0.5,
    onChange: async () => {
      reader.lexicons++;
    },
    timeLimit: 1500, // ms: as long as a busy machine may take, as short as a test may wait
    ...changes,
  };
  return Object.assign(reader, { db, tools, subscriptions: createSubscriptions(tools) });
}

export type Reader = ReturnType<typeof createReader>;

/** A pack at the tests' address. */
export function packAt(revision: number, changes: Partial<Pack> = {}): Pack {
  return examplePack(revision, { id: ADDRESS, ...changes });
}

export const toText = (pack: Pack): string => toCanonicalJson(pack);

/** Preview, then yes. */
export async function subscribe(reader: Reader, url = ADDRESS) {
  const previewed = await reader.subscriptions.preview({ url });
  if (!previewed.ok) throw new Error(`no preview: ${JSON.stringify(previewed.failure)}`);
  return reader.subscriptions.keep({ url }, previewed.preview.digest);
}

/** All that is kept of packs, for comparing before and after. */
export async function photograph(db: PackDatabase) {
  return {
    packs: await db.packs.toArray(),
    revisions: await db.revisions.toArray(),
    entries: await db.entries.toArray(),
  };
}
