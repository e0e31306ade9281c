/** What is on the page, as entries in the order in which they are first met: what the popup and the side panel list. */
import type { EntryRef } from '../../core/pack/entry-view.ts';

export interface PageEntry {
  readonly ref: EntryRef;
  readonly title: string;
  /** Its first mention, as it stands on the page. */
  readonly text: string;
  /** Ordinal of its first mention on the page. */
  readonly index: number;
  readonly count: number;
}

type Listed = Omit<PageEntry, 'count'>;

/** `mentions` in reading order. */
export function listPageEntries(mentions: readonly Listed[]): readonly PageEntry[] {
  const entries = new Map<string, PageEntry>();
  for (const { ref, title, text, index } of mentions) {
    const key = `${ref.pack} ${ref.entry}`;
    const known = entries.get(key) ?? { ref, title, text, index, count: 0 };
    entries.set(key, { ...known, count: known.count + 1 });
  }
  return [...entries.values()];
}

/** Whether we may look at the site. */
export type SiteAccess =
  | 'on'
  /** Turned off by the reader. */
  | 'off'
  /** Made for it, and not let in by the browser. */
  | 'ungranted'
  /** Any other site. */
  | 'other'
  /** No extension may look at it. */
  | 'never';

/** What was found on the page. */
export type PageView =
  | { readonly kind: 'loading' }
  /** We did not look. */
  | { readonly kind: 'unseen' }
  | { readonly kind: 'checking' }
  | {
      readonly kind: 'seen';
      readonly entries: readonly PageEntry[];
      /** False: too long to be read to its end. */
      readonly complete: boolean;
    };
