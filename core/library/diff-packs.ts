/**
 * What changed between two revisions of a pack, as data: the change log that a reader sees, and the feed that a
 * commentator publishes. Entries are the same where their ids are; their order is no change.
 */
import type { Entry, Pack } from '../pack/pack.ts';
import { diffWords, type WordRun } from './diff-words.ts';
import { listEntryTexts, listPackTexts, type NamedText, type TextPart } from './list-texts.ts';

export interface EntryName {
  readonly entry: string;
  readonly title: string;
}

export interface TextChange {
  readonly part: TextPart;
  /** As in `NamedText`. */
  readonly name: string;
  /** Only added, or only removed, where the other revision has no such text. */
  readonly words: readonly WordRun[];
}

export interface ChangedEntry extends EntryName {
  /** Undefined where the revisions differ so much that words were no longer compared. */
  readonly changes: readonly TextChange[] | undefined;
}

export interface PackDiff {
  /** Revisions. */
  readonly from: number;
  readonly to: number;
  /** What the pack says of itself. */
  readonly about: readonly TextChange[];
  readonly added: readonly EntryName[];
  readonly removed: readonly EntryName[];
  /** In the order of the newer revision. */
  readonly changed: readonly ChangedEntry[];
}

/** UTF-16 units of changed texts, both sides: above it a log is longer than anyone reads and costs seconds to make. */
const MAX_COMPARED = 150_000;

export function diffPacks(before: Pack, after: Pack): PackDiff {
  const old = new Map(before.entries.map((entry) => [entry.id, entry]));
  const kept = new Set(after.entries.map(({ id }) => id));
  let compared = 0;
  const changed: ChangedEntry[] = [];
  for (const entry of after.entries) {
    const earlier = old.get(entry.id);
    if (earlier === undefined) continue;
    const pairs = pairTexts(listEntryTexts(earlier, before), listEntryTexts(entry, after));
    if (pairs.length === 0) continue;
    compared += pairs.reduce((sum, pair) => sum + pair.before.length + pair.after.length, 0);
    changed.push({
      ...nameEntry(entry),
      changes: compared > MAX_COMPARED ? undefined : pairs.map(compareTexts),
    });
  }
  return {
    from: before.revision,
    to: after.revision,
    about: pairTexts(listPackTexts(before), listPackTexts(after)).map(compareTexts),
    added: after.entries.filter(({ id }) => !old.has(id)).map(nameEntry),
    removed: before.entries.filter(({ id }) => !kept.has(id)).map(nameEntry),
    changed,
  };
}

interface TextPair {
  readonly part: TextPart;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Only those that differ. Texts of one name, as two critiques of one voice, pair in their order. */
function pairTexts(before: readonly NamedText[], after: readonly NamedText[]): readonly TextPair[] {
  const old = keyTexts(before);
  const now = keyTexts(after);
  const keys = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))];
  return keys.flatMap((key) => {
    const earlier = old.get(key);
    const later = now.get(key);
    const named = later ?? earlier;
    if (named === undefined || earlier?.text === later?.text) return [];
    return {
      part: named.part,
      name: named.name,
      before: earlier?.text ?? '',
      after: later?.text ?? '',
    };
  });
}

function keyTexts(texts: readonly NamedText[]): ReadonlyMap<string, NamedText> {
  const keyed = new Map<string, NamedText>();
  const seen = new Map<string, number>();
  for (const text of texts) {
    const key = `${text.part} ${text.name}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    keyed.set(`${count} ${key}`, text);
  }
  return keyed;
}

function compareTexts({ part, name, before, after }: TextPair): TextChange {
  return { part, name, words: diffWords(before, after) };
}

function nameEntry({ id, title }: Entry): EntryName {
  return { entry: id, title };
}
