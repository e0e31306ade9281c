/** Which notes the reader wants to see, and in which order. */
import { hostOf } from '../selector/host-of.ts';
import type { Note } from './note.ts';

/** Each that is given must hold. */
export interface NoteFilter {
  /** `entryKey` of an entry. */
  readonly entry?: string;
  readonly pack?: string;
  readonly site?: string;
  readonly tag?: string;
  /** The reader's days, `2026-11-24`, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Only those whose passage was not found when it was last looked for. */
  readonly orphaned?: true;
}

export interface FilterKnowledge {
  readonly isOrphan: (id: string) => boolean;
  /** ISO 8601 in UTC to a day of the reader's, `2026-11-24`. */
  readonly dayOf: (moment: string) => string;
}

export function filterNotes<T extends Note>(
  notes: readonly T[],
  filter: NoteFilter,
  { isOrphan, dayOf }: FilterKnowledge,
): readonly T[] {
  const { entry, pack, site, tag, from, to, orphaned } = filter;
  const wanted = tag?.toLowerCase();
  return notes.filter(({ id, tags, target, created }) => {
    if (entry !== undefined && (!target.entry || entryKey(target.entry) !== entry)) return false;
    if (pack !== undefined && target.entry?.pack !== pack) return false;
    if (site !== undefined && siteOf(target) !== site) return false;
    if (wanted !== undefined && !tags.some((one) => one.toLowerCase() === wanted)) return false;
    if (orphaned && !isOrphan(id)) return false;
    if (from === undefined && to === undefined) return true;
    const day = dayOf(created);
    return (from === undefined || day >= from) && (to === undefined || day <= to);
  });
}

export type NoteOrder = 'newest' | 'oldest' | 'changed' | 'entry' | 'site' | 'best';

/** `scores`: for `best`. Notes that are alike stay as they came. */
export function sortNotes<T extends Note>(
  notes: readonly T[],
  order: NoteOrder,
  scores: ReadonlyMap<string, number> = new Map(),
): readonly T[] {
  const score = ({ id }: Note) => scores.get(id) ?? 0;
  switch (order) {
    case 'newest':
      return notes.toSorted((a, b) => compare(b.created, a.created));
    case 'oldest':
      return notes.toSorted((a, b) => compare(a.created, b.created));
    case 'changed':
      return notes.toSorted((a, b) => compare(b.modified, a.modified));
    case 'entry':
      return notes.toSorted((a, b) => compareTexts(a.target.entryTitle, b.target.entryTitle));
    case 'site':
      return notes.toSorted((a, b) => compareTexts(siteOf(a.target), siteOf(b.target)));
    case 'best':
      return notes.toSorted((a, b) => score(b) - score(a));
    default:
      return order satisfies never;
  }
}

export interface Facet {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface Facets {
  readonly entries: readonly Facet[];
  readonly packs: readonly Facet[];
  readonly sites: readonly Facet[];
  readonly tags: readonly Facet[];
}

/** What there is to filter by, most notes first. */
export function listFacets(notes: readonly Note[]): Facets {
  const [entries, packs, sites, tags] = [counter(), counter(), counter(), counter()];
  for (const { target, tags: own } of notes) {
    const { entry, entryTitle } = target;
    if (entry) {
      entries.add(entryKey(entry), entryTitle ?? entry.entry);
      packs.add(entry.pack, entry.pack);
    }
    const site = siteOf(target);
    if (site !== undefined) sites.add(site, site);
    for (const tag of own) tags.add(tag.toLowerCase(), tag);
  }
  return {
    entries: entries.list(),
    packs: packs.list(),
    sites: sites.list(),
    tags: tags.list(),
  };
}

export function entryKey({ pack, entry }: { pack: string; entry: string }): string {
  return `${pack} ${entry}`;
}

function siteOf({ page }: Note['target']): string | undefined {
  return page && hostOf(page.canonicalUrl);
}

function counter() {
  const counts = new Map<string, Facet>();
  return {
    add: (value: string, label: string) => {
      const known = counts.get(value) ?? { value, label, count: 0 };
      counts.set(value, { ...known, count: known.count + 1 });
    },
    list: () => [...counts.values()].sort((a, b) => b.count - a.count),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Those without one last. */
function compareTexts(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  return b === undefined ? -1 : compare(a.toLowerCase(), b.toLowerCase());
}
