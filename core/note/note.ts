/** The note: what the reader wrote, bound to an entry, to a passage, or to both. */
import type { EntryRef } from '../pack/entry-view.ts';

/** @see https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** UTF-16 offsets into the page's text flow. @see https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export interface PageRef {
  readonly url: string;
  /** From `link rel=canonical`, or the url without fragment and tracking parameters. */
  readonly canonicalUrl: string;
  readonly title: string;
}

export interface NoteTarget {
  readonly entry?: EntryRef;
  /** The entry's title when the note was written: kept if the entry goes. */
  readonly entryTitle?: string;
  readonly page?: PageRef;
  readonly quote?: TextQuoteSelector;
  readonly position?: TextPositionSelector;
}

export interface Note {
  /** UUID, made by the client: a save that is sent twice is one note. */
  readonly id: string;
  /** Markdown. */
  readonly body: string;
  readonly tags: readonly string[];
  readonly target: NoteTarget;
  /** ISO 8601 in UTC. */
  readonly created: string;
  readonly modified: string;
  /** Set while the note lies in the trash. */
  readonly deleted?: string;
}
