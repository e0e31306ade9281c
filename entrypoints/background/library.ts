/**
 * Packs in the background: brings in the commentary that ships with the extension, and keeps the lexicon that pages
 * read (`storage.local`, so that a page need not wake the background) in step with the packs that are on.
 */
import { browser } from 'wxt/browser';
import { buildLexicon } from '../../core/lexicon/build-lexicon.ts';
import { buildEntryView } from '../../core/pack/build-entry-view.ts';
import { sayIssue } from '../../core/pack/pack-issue.ts';
import { parseMarkdown } from '../../core/pack/parse-markdown.ts';
import { parsePackText } from '../../core/pack/parse-pack.ts';
import { importPack } from '../../database/import-pack.ts';
import { listEnabledPacks } from '../../database/list-packs.ts';
import { openPackDatabase, type PackDatabase } from '../../database/pack-database.ts';
import { LEXICON_KEY } from '../../settings/lexicon-store.ts';
import { log } from './log.ts';

const SHIPPED = ['/packs/levelling-up-our-communities.json'] as const;

export interface Library {
  readonly db: PackDatabase;
  /** Settles when the shipped commentary is in and the lexicon is current; never rejects. */
  readonly ready: Promise<void>;
}

export function openLibrary(): Library {
  const db = openPackDatabase();
  const ready = bringIn(db).catch((error: unknown) => {
    log(`the shipped commentary could not be kept: ${String(error)}`);
  });
  return { db, ready };
}

async function bringIn(db: PackDatabase): Promise<void> {
  for (const path of SHIPPED) {
    const response = await fetch(browser.runtime.getURL(path as '/'));
    const added = await addPack(db, await response.text());
    if (!added.ok) log(`refused ${path}: ${added.problems.join('; ')}; what was kept before stays`);
  }
  await refreshLexicon(db);
}

export type AddedPack =
  | { readonly ok: true }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Validated whole, then kept in one transaction; else nothing changes, and each problem names the place and the rule. */
export async function addPack(db: PackDatabase, text: string): Promise<AddedPack> {
  const parsed = parsePackText(text);
  if (!parsed.ok) {
    return { ok: false, problems: parsed.issues.map(sayIssue) };
  }
  const result = await importPack(db, parsed.pack, {
    views: (pack) =>
      pack.entries.flatMap((entry) => buildEntryView(pack, entry.id, parseMarkdown) ?? []),
    now: new Date().toISOString(),
  });
  if (!result.ok) return { ok: false, problems: [result.reason] };
  await refreshLexicon(db);
  return { ok: true };
}

/** Writes the lexicon only when it differs: every open page listens for that change. */
export async function refreshLexicon(db: PackDatabase): Promise<void> {
  const lexicon = buildLexicon(await listEnabledPacks(db));
  const stored = await browser.storage.local.get(LEXICON_KEY);
  const before = stored[LEXICON_KEY] as { version?: unknown } | undefined;
  if (before?.version !== lexicon.version) {
    await browser.storage.local.set({ [LEXICON_KEY]: lexicon });
  }
}
