/**
 * The part of the W3C's model that our export uses. Names of ours stand under a prefix that the context declares, and
 * hold only what the standard has no place for.
 * @see https://www.w3.org/TR/annotation-model/
 */
import type { TextPositionSelector, TextQuoteSelector } from '../note/note.ts';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

export const CONTEXT = [
  ANNOTATION_CONTEXT,
  { dcterms: 'http://purl.org/dc/terms/', sr: 'https://second-reading.example/ns#' },
] as const;

/** Says how the fragment of an entry's target is to be read: it is the id of an entry of the pack. */
export const PACK_FRAGMENT = 'https://second-reading.example/ns#pack-entry';

/** An annotation must have a target; this one means that the note is about nothing but itself. */
export const NOWHERE = 'about:blank';

export interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: 'commenting' | 'tagging';
  readonly format: 'text/markdown' | 'text/plain';
  readonly value: string;
}

/** `id`: the address that was read; `canonical`: the address that the page is known by. */
export interface PageResource {
  readonly id: string;
  readonly canonical?: string;
  readonly 'dcterms:title'?: string;
  /** The address letter by letter, where it is no URI. */
  readonly 'sr:url'?: string;
  readonly 'sr:canonicalUrl'?: string;
}

export interface PassageTarget {
  readonly type: 'SpecificResource';
  readonly source: PageResource;
  readonly selector: readonly (TextQuoteSelector | TextPositionSelector)[];
}

export interface EntryTarget {
  readonly type: 'SpecificResource';
  /** The pack. */
  readonly source: string;
  readonly selector: {
    readonly type: 'FragmentSelector';
    readonly conformsTo: typeof PACK_FRAGMENT;
    /** The entry's id. */
    readonly value: string;
  };
  readonly 'sr:pack'?: string;
}

export interface Annotation {
  /** `urn:uuid:` and the note's id. */
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'commenting' | 'highlighting';
  readonly created: string;
  readonly modified: string;
  readonly body?: readonly TextualBody[];
  readonly target: readonly (PageResource | PassageTarget | EntryTarget)[];
  readonly 'sr:entryTitle'?: string;
  readonly 'sr:deleted'?: string;
}

export interface AnnotationCollection {
  readonly '@context': typeof CONTEXT;
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly created: string;
  readonly total: number;
  /** Left out where there is nothing: a page has at least one annotation. */
  readonly first?: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly Annotation[];
  };
}
