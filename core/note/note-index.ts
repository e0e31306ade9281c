/**
 * Full-text search over notes: words by their beginnings, longer ones with a letter or two wrong, all words of the query
 * in a note. MiniSearch keeps the index in memory, where it is made anew at each opening of the notebook: nothing of the
 * reader's words is written a second time.
 */
import MiniSearch from 'minisearch';
import type { Note } from './note.ts';

export interface FoundNotes {
  /** Score by id; higher is better. */
  readonly scores: ReadonlyMap<string, number>;
  /** Words of the notes that answered the query, folded as `foldWord` does: to be highlighted. */
  readonly words: ReadonlySet<string>;
}

export interface NoteIndex {
  /** Puts notes in, or in the place of those with the same id. */
  readonly put: (notes: readonly Note[]) => void;
  readonly drop: (ids: readonly string[]) => void;
  /** Undefined where the query has no word. */
  readonly find: (query: string) => FoundNotes | undefined;
}

/** How many letters may be wrong, missing or too many, by the length of a word. More would find other words. */
function forgive({ length }: string): number | false {
  if (length < 5) return false;
  return length < 9 ? 1 : 2;
}

export function createNoteIndex(): NoteIndex {
  const index = new MiniSearch<Note>({
    fields: ['body', 'tags', 'quote', 'page', 'entry'],
    extractField: (note, field) => {
      const { id, body, tags, target } = note;
      const fields: Readonly<Record<string, string | undefined>> = {
        id,
        body,
        tags: tags.join(' '),
        quote: target.quote?.exact,
        page: target.page?.title,
        entry: target.entryTitle,
      };
      return fields[field] ?? '';
    },
    tokenize: listWords,
    processTerm: foldWord,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: forgive,
      boost: { body: 2, tags: 3 },
    },
  });
  return {
    put: (notes) => {
      for (const note of notes) {
        if (index.has(note.id)) index.replace(note);
        else index.add(note);
      }
    },
    drop: (ids) => index.discardAll(ids.filter((id) => index.has(id))),
    find: (query) => {
      if (listWords(query).length === 0) return undefined;
      const results = index.search(query);
      const words = new Set<string>();
      const scores = new Map<string, number>();
      for (const { id, score, terms } of results) {
        scores.set(String(id), score);
        for (const word of terms) words.add(word);
      }
      return { scores, words };
    },
  };
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export function listWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

const MARKS = /\p{M}+/gu;

/** Without case and accents. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  // Most words have no accent to take off, and asking is dear.
  return /^[\0-\x7f]*$/.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, '');
}

export interface IndexChanges {
  readonly put: readonly Note[];
  readonly drop: readonly string[];
}

/** What changed between what the index holds and the notes as they are now. */
export function listIndexChanges(
  known: ReadonlyMap<string, Note>,
  notes: readonly Note[],
): IndexChanges {
  const put = notes.filter((note) => {
    const before = known.get(note.id);
    return before === undefined || !isSameToSearch(before, note);
  });
  const now = new Set(notes.map(({ id }) => id));
  return { put, drop: [...known.keys()].filter((id) => !now.has(id)) };
}

function isSameToSearch(a: Note, b: Note): boolean {
  return (
    a.modified === b.modified &&
    a.body === b.body &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, at) => tag === b.tags[at]) &&
    a.target.entryTitle === b.target.entryTitle
  );
}
