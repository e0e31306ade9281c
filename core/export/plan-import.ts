/**
 * What an import would do, before anything is done. A note is the same by its id, or else by what it says and where:
 * the same file read twice adds nothing, and neither does a note that came in from elsewhere under another id.
 *
 * By content each kept note stands for one of the file only, and not if its own id is in the file: a notebook that says
 * the same thing twice comes back with both.
 */
import { canonicalNote } from '../note/canonical-note.ts';
import type { Note } from '../note/note.ts';

export interface ImportPlan {
  readonly add: readonly Note[];
  readonly same: readonly {
    readonly kept: Note;
    readonly incoming: Note;
    readonly by: 'id' | 'content';
  }[];
  /** One id, two states: the reader decides. */
  readonly conflicts: readonly ImportConflict[];
}

export interface ImportConflict {
  readonly kept: Note;
  readonly incoming: Note;
  /** In what they differ. */
  readonly differs: readonly NotePart[];
  /** By the time of the last change. */
  readonly newer: 'kept' | 'incoming' | 'neither';
}

const PARTS = ['body', 'tags', 'target', 'created', 'modified', 'deleted'] as const;
export type NotePart = (typeof PARTS)[number];

/** Both lists with each id once; `existing` with the notes in the trash. In the order of `incoming`. */
export function planImport(existing: readonly Note[], incoming: readonly Note[]): ImportPlan {
  const byId = new Map(existing.map((note) => [note.id, note]));
  const twins = groupByContent(existing, new Set(incoming.map(({ id }) => id)));
  const add: Note[] = [];
  const same: ImportPlan['same'][number][] = [];
  const conflicts: ImportConflict[] = [];
  for (const note of incoming) {
    const kept = byId.get(note.id);
    if (kept === undefined) {
      const twin = note.deleted === undefined ? twins.get(contentOf(note))?.shift() : undefined;
      if (twin === undefined) add.push(note);
      else same.push({ kept: twin, incoming: note, by: 'content' });
    } else if (canonicalNote(kept) === canonicalNote(note)) {
      same.push({ kept, incoming: note, by: 'id' });
    } else conflicts.push(compare(kept, note));
  }
  return { add, same, conflicts };
}

/** Notes that may stand for one of another id: not in the trash, from which an import would seem to bring nothing back. */
function groupByContent(notes: readonly Note[], claimed: ReadonlySet<string>): Map<string, Note[]> {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    if (claimed.has(note.id) || note.deleted !== undefined) continue;
    const content = contentOf(note);
    const group = groups.get(content);
    if (group === undefined) groups.set(content, [note]);
    else group.push(note);
  }
  return groups;
}

/** What a note says and where: without its id, its times and whether it lies in the trash. */
function contentOf({ body, tags, target }: Note): string {
  return canonicalNote({ id: '', body, tags, target, created: '', modified: '' });
}

function compare(kept: Note, incoming: Note): ImportConflict {
  const differs = PARTS.filter((part) => partOf(kept, part) !== partOf(incoming, part));
  const newer =
    kept.modified === incoming.modified
      ? 'neither'
      : kept.modified > incoming.modified
        ? 'kept'
        : 'incoming';
  return { kept, incoming, differs, newer };
}

function partOf(note: Note, part: NotePart): string {
  const empty = { id: '', body: '', tags: [], target: {}, created: '', modified: '' };
  return canonicalNote({ ...empty, [part]: note[part] });
}
