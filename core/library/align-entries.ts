/**
 * Which entries of several packs speak of one thing: those whose `about` is the same. Where it is left out, it is the
 * report's address and the entry's id, so that packs on one report meet where their authors chose the same plain name.
 */
import type { EntryRef } from '../pack/entry-view.ts';
import type { Entry, Pack } from '../pack/pack.ts';

/** For each entry that other packs speak of too: theirs, in the order of the packs. Others have no key. */
export type AlignedEntries = ReadonlyMap<string, readonly EntryRef[]>;

export function alignEntries(packs: readonly Pack[]): AlignedEntries {
  const together = new Map<string, EntryRef[]>();
  for (const pack of packs) {
    for (const entry of pack.entries) {
      const about = nameSubject(pack, entry);
      const refs = together.get(about) ?? [];
      refs.push({ pack: pack.id, entry: entry.id });
      together.set(about, refs);
    }
  }
  const aligned = new Map<string, readonly EntryRef[]>();
  for (const refs of together.values()) {
    for (const ref of refs) {
      const others = refs.filter(({ pack }) => pack !== ref.pack);
      if (others.length > 0) aligned.set(alignmentKey(ref), others);
    }
  }
  return aligned;
}

export function alignmentKey({ pack, entry }: EntryRef): string {
  return `${entry} ${pack}`;
}

/** A report without an address is nobody else's: two of one title need not be the same. */
function nameSubject({ id, report }: Pack, { id: entry, about }: Entry): string {
  return about ?? `${report.url ?? id}#${entry}`;
}
