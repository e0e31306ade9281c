/**
 * An entry as it is read: bodies as trees, citations resolved. What the card, the panel and the briefing show.
 */
import type { MarkdownNode } from './markdown-tree.ts';
import type { Confidence, EntryKind, Source, Stance, Status } from './pack.ts';

/** Names one entry of one pack, across revisions. */
export interface EntryRef {
  /** The pack's id, an https URL. */
  readonly pack: string;
  readonly entry: string;
}

export interface CitationView {
  readonly source: Source;
  /** The source's host, in punycode. */
  readonly host: string;
  readonly locator?: string;
}

export interface CritiqueView {
  readonly name?: string;
  readonly organisation?: string;
  readonly lead: boolean;
  readonly date?: string;
  readonly stance: Stance;
  readonly confidence?: Confidence;
  readonly citation: CitationView;
  readonly body: readonly MarkdownNode[];
}

export interface OutcomeView {
  readonly date?: string;
  readonly text: string;
  readonly status: Status;
  readonly confidence: Confidence;
  readonly citation: CitationView;
}

export interface EntryView {
  readonly ref: EntryRef;
  readonly kind: EntryKind;
  readonly title: string;
  readonly proposal: string;
  readonly caution?: string;
  /** The lead voice first, then as written. Empty: no critique was seen, and the reader is told so. */
  readonly critiques: readonly CritiqueView[];
  /** Newest first; undated last. */
  readonly outcomes: readonly OutcomeView[];
  /** All that the entry cites, each source and place once, in order of first citation. */
  readonly sources: readonly CitationView[];
  /** What other packs say of the same thing, in the reader's order; joined when it is read, never kept. */
  readonly others?: readonly EntryView[];
  readonly related: readonly { readonly ref: EntryRef; readonly title: string }[];
  readonly pack: {
    readonly title: string;
    readonly publisher: string;
    /** Where the publisher speaks: the host of its address, else of the pack's id. In punycode. */
    readonly publisherHost?: string;
    readonly revision: number;
    readonly published: string;
    readonly licence: string;
    readonly home?: string;
    readonly report: {
      readonly title: string;
      readonly author: string;
      readonly date: string;
      readonly url?: string;
    };
  };
}
