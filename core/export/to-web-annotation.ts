/**
 * Notes as W3C annotations: what another tool needs stands in the standard's own terms, and reading the file back
 * (`from-web-annotation.ts`) gives the same notes. A note has up to two targets, the passage and the entry.
 */
import type { Note, NoteTarget, PageRef } from '../note/note.ts';
import type { EntryRef } from '../pack/entry-view.ts';
import { toUri } from './to-uri.ts';
import {
  type Annotation,
  type AnnotationCollection,
  CONTEXT,
  type EntryTarget,
  NOWHERE,
  PACK_FRAGMENT,
  type PageResource,
  type PassageTarget,
  type TextualBody,
} from './web-annotation.ts';

export interface CollectionNames {
  /** A UUID: names this export. */
  readonly id: string;
  readonly label: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

export function toWebAnnotations(
  notes: readonly Note[],
  { id, label, now }: CollectionNames,
): AnnotationCollection {
  const items = notes.map(toWebAnnotation);
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'AnnotationCollection',
    label,
    created: now,
    total: items.length,
    ...(items.length === 0
      ? {}
      : { first: { id: `urn:uuid:${id}#1`, type: 'AnnotationPage', startIndex: 0, items } }),
  };
}

/** Without a context of its own: that stands once, at the collection. */
export function toWebAnnotation(note: Note): Annotation {
  const { id, body, tags, target, created, modified, deleted } = note;
  const bodies: TextualBody[] = [
    ...(body === '' ? [] : [{ ...TEXT, purpose: 'commenting', value: body } as const]),
    ...tags.map((tag) => ({ ...TAG, value: tag })),
  ];
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: body === '' ? 'highlighting' : 'commenting',
    created,
    modified,
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: listTargets(target),
    ...(target.entryTitle === undefined ? {} : { 'sr:entryTitle': target.entryTitle }),
    ...(deleted === undefined ? {} : { 'sr:deleted': deleted }),
  };
}

const TEXT = { type: 'TextualBody', format: 'text/markdown' } as const;
const TAG = { type: 'TextualBody', purpose: 'tagging', format: 'text/plain' } as const;

function listTargets({ page, quote, position, entry }: NoteTarget): Annotation['target'] {
  const selector = [quote, position].filter((one) => one !== undefined);
  const source = page === undefined ? { id: NOWHERE } : toPageResource(page);
  const passage: readonly (PageResource | PassageTarget)[] =
    selector.length > 0
      ? [{ type: 'SpecificResource', source, selector }]
      : page !== undefined || entry === undefined
        ? [source]
        : [];
  return entry === undefined ? passage : [...passage, toEntryTarget(entry)];
}

/**
 * The address that was read is the source: `canonicalUrl` is a key that two visits share, and need not lead anywhere.
 */
function toPageResource({ url, canonicalUrl, title }: PageRef): PageResource {
  const id = toUri(url) ?? NOWHERE;
  const canonical = toUri(canonicalUrl);
  return {
    id,
    ...(canonical === canonicalUrl ? { canonical } : { 'sr:canonicalUrl': canonicalUrl }),
    'dcterms:title': title,
    ...(id === url && id !== NOWHERE ? {} : { 'sr:url': url }),
  };
}

function toEntryTarget({ pack, entry }: EntryRef): EntryTarget {
  const source = toUri(pack) ?? NOWHERE;
  return {
    type: 'SpecificResource',
    source,
    selector: { type: 'FragmentSelector', conformsTo: PACK_FRAGMENT, value: entry },
    ...(source === pack ? {} : { 'sr:pack': pack }),
  };
}
