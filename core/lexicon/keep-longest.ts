/**
 * Of hits that overlap, the leftmost counts, and of those the longest: a look-alike or a longer form takes the place of a shorter one.
 * Only of the roles that claim a place (`form`, `not`). Evidence (`near`, `cue`, `against`) counts wherever it stands.
 */
import type { Hit, LexiconForm } from './lexicon.ts';

/** In order of start, then longer first, then form. Reorders `hits`. */
export function keepLongest(hits: Hit[], forms: readonly LexiconForm[]): Hit[] {
  hits.sort((a, b) => a.start - b.start || b.end - a.end || a.form - b.form);
  let start = -1;
  let end = -1;
  return hits.filter((hit) => {
    const role = forms[hit.form]?.role;
    if (role !== 'form' && role !== 'not') return true;
    if (hit.start === start && hit.end === end) return true; // another form of the same spelling
    if (hit.start < end) return false;
    start = hit.start;
    end = hit.end;
    return true;
  });
}
