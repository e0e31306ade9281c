/**
 * Packs in the background: brings in the commentary that ships with the extension, and keeps the lexicon that pages
 * read (`storage.local`, so that a page need not wake the background) in step with the packs that are on.
 */
import { browser } from 'wxt/browser';
import { buildLexicon } from '../../core/lexicon/build-lexicon.ts';
import {
  type AlignedEntries,
  alignEntries,
  alignmentKey,
} from '../../core/library/align-entries.ts';
import type { EntryRef, EntryView } from '../../core/pack/entry-view.ts';
import { sayIssue } from '../../core/pack/pack-issue.ts';
import { parsePackText } from '../../core/pack/parse-pack.ts';
import { importPack } from '../../database/import-pack.ts';
import { findEntryView, listEnabledPacks } from '../../database/list-packs.ts';
import { openPackDatabase, type PackDatabase } from '../../database/pack-database.ts';
import { LEXICON_KEY } from '../../settings/lexicon-store.ts';
import { log } from './log.ts';
import { SHIPPED } from './shipped-packs.ts';
import { viewEntries } from './subscriptions/view-entries.ts';

/** Ids of shipped packs that the reader removed: they stay away until they are asked for. */
const LEFT_OUT_KEY = 'shipped-left-out';

export interface Library {
  readonly db: PackDatabase;
  /** Settles when the shipped commentary is in and the lexicon is current; never rejects. */
  readonly ready: Promise<void>;
  /** After a pack came in, changed or went: pages need another lexicon. */
  readonly refresh: () => Promise<void>;
  /** With what other packs that are on say of the same thing. */
  readonly findEntry: (ref: EntryRef) => Promise<EntryView | undefined>;
  /** A shipped pack that is removed is not brought in at the next start. */
  readonly leaveOut: (id: string) => Promise<void>;
  /** The reader wants a pack again that was left out; without an id, every shipped one. */
  readonly takeIn: (id?: string) => Promise<void>;
}

export function openLibrary(): Library {
  const db = openPackDatabase();
  let aligned: Promise<AlignedEntries> | undefined; // costs a reading of all packs: once, and after a change
  const align = () => {
    const reading = listEnabledPacks(db).then(alignEntries);
    reading.catch(() => {
      aligned = undefined; // asked for again
    });
    return reading;
  };
  const refresh = () => {
    aligned = undefined;
    return refreshLexicon(db);
  };
  const ready = bringIn(db).catch((error: unknown) => {
    log(`the shipped commentary could not be kept: ${String(error)}`);
  });
  return {
    db,
    ready,
    refresh,
    findEntry: async (ref) => {
      const view = await findEntryView(db, ref);
      if (view === undefined) return undefined;
      aligned ??= align();
      const refs = (await aligned).get(alignmentKey(ref)) ?? [];
      const others = await Promise.all(refs.map((other) => findEntryView(db, other)));
      const found = others.flatMap((other) => other ?? []);
      return found.length === 0 ? view : { ...view, others: found };
    },
    leaveOut: async (id) => {
      const leftOut = await readLeftOut();
      if (!leftOut.includes(id))
        await browser.storage.local.set({ [LEFT_OUT_KEY]: [...leftOut, id] });
    },
    takeIn: async (id) => {
      const leftOut = id === undefined ? [] : (await readLeftOut()).filter((one) => one !== id);
      await browser.storage.local.set({ [LEFT_OUT_KEY]: leftOut });
      if (id !== undefined) return;
      aligned = undefined;
      await bringIn(db);
    },
  };
}

async function bringIn(db: PackDatabase): Promise<void> {
  const leftOut = await readLeftOut();
  for (const { path, id } of SHIPPED) {
    if (leftOut.includes(id)) continue;
    const response = await fetch(browser.runtime.getURL(path as '/'));
    const parsed = parsePackText(await response.text());
    if (!parsed.ok) {
      const faults = parsed.issues.map(sayIssue).join('; ');
      log(`refused ${path}: ${faults}; what was kept before stays`);
    } else {
      const result = await importPack(db, parsed.pack, {
        views: viewEntries,
        now: new Date().toISOString(),
      });
      if (!result.ok) log(`${path} could not be kept: ${result.reason}`);
    }
  }
  await refreshLexicon(db);
}

async function readLeftOut(): Promise<readonly string[]> {
  const stored: unknown = (await browser.storage.local.get(LEFT_OUT_KEY))[LEFT_OUT_KEY];
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
}

/** Writes the lexicon only when it differs: every open page listens for that change. */
async function refreshLexicon(db: PackDatabase): Promise<void> {
  const lexicon = buildLexicon(await listEnabledPacks(db));
  const stored = await browser.storage.local.get(LEXICON_KEY);
  const before = stored[LEXICON_KEY] as { version?: unknown } | undefined;
  if (before?.version !== lexicon.version) {
    await browser.storage.local.set({ [LEXICON_KEY]: lexicon });
  }
}
