import type { Note, NoteTarget } from './note.ts';
import { normaliseTags } from './tags.ts';

/** What the reader wrote, and on what. */
export interface NoteDraft {
  readonly body: string;
  readonly tags: readonly string[];
  readonly target: NoteTarget;
}

/** The body is kept letter by letter; tags are normalised. `id`: a UUID; `now`: ISO 8601 in UTC. */
export function createNote(
  { body, tags, target }: NoteDraft,
  { id, now }: { readonly id: string; readonly now: string },
): Note {
  return { id, body, tags: normaliseTags(tags), target, created: now, modified: now };
}
