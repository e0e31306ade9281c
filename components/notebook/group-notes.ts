/** Notes under the title of their entry, in the order in which each title is first met. */
import type { Note } from '../../core/note/note.ts';

export interface NoteGroup {
  /** Left out: notes on no entry. */
  readonly title?: string;
  readonly notes: readonly Note[];
}

export function groupNotes(notes: readonly Note[]): readonly NoteGroup[] {
  const groups = new Map<string | undefined, Note[]>();
  for (const note of notes) {
    const group = groups.get(note.target.entryTitle);
    if (group === undefined) groups.set(note.target.entryTitle, [note]);
    else group.push(note);
  }
  return [...groups].map(([title, of]) => ({
    ...(title === undefined ? {} : { title }),
    notes: of,
  }));
}
