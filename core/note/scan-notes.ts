/** Search without an index: each note is read. For the moments before there is one, and to measure the index by. */

import type { Note } from './note.ts';
import { type FoundNotes, foldWord, listWords } from './note-index.ts';

/** `wanted`: folded words, each the beginning of one of the note's. */
export function scanNotes(notes: readonly Note[], wanted: readonly string[]): FoundNotes {
  const scores = new Map<string, number>();
  const words = new Set<string>();
  for (const { id, body, tags, target } of notes) {
    const { quote, page, entryTitle } = target;
    const text = [body, ...tags, quote?.exact, page?.title, entryTitle].join('\n');
    const own = listWords(text).map(foldWord);
    const answers = wanted.map((word) => own.filter((one) => one.startsWith(word)));
    if (answers.some((answer) => answer.length === 0)) continue;
    scores.set(
      id,
      answers.reduce((sum, answer) => sum + answer.length, 0),
    );
    for (const answer of answers) for (const word of answer) words.add(word);
  }
  return { scores, words };
}
