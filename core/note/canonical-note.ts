/**
 * The one written form of a note: JSON with known keys only, in a fixed order, absent ones left out. Two notes are
 * the same exactly if their forms are, whatever wrote them; checksums and the full backup are made of it.
 */
import type { Note, NoteTarget } from './note.ts';

export function canonicalNote(note: Note): string {
  const { id, body, tags, target, created, modified, deleted } = note;
  return JSON.stringify({
    id,
    body,
    tags,
    target: orderTarget(target),
    created,
    modified,
    deleted,
  });
}

function orderTarget({ entry, entryTitle, page, quote, position }: NoteTarget) {
  return {
    entry: entry && { pack: entry.pack, entry: entry.entry },
    entryTitle,
    page: page && { url: page.url, canonicalUrl: page.canonicalUrl, title: page.title },
    quote: quote && {
      type: quote.type,
      exact: quote.exact,
      prefix: quote.prefix,
      suffix: quote.suffix,
    },
    position: position && { type: position.type, start: position.start, end: position.end },
  };
}
