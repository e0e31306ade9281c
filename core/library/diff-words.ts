/** Two texts compared word by word, as runs; long runs that did not change are cut to a few words around the change. */
import { diffWordsWithSpace } from 'diff';

export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const MAX_EDITS = 500; // words: beyond it the texts have little in common, and comparing costs their product
const CONTEXT = 80; // UTF-16 units kept at each side of a change

/** Empty where the texts are equal. Without the removed runs it is the new text, without the added the old, save for the cuts. */
export function diffWords(before: string, after: string): readonly WordRun[] {
  if (before === after) return [];
  const runs = compare(before, after);
  return runs.map((run, at) =>
    run.kind === 'same' ? { ...run, text: cut(run.text, at > 0, at < runs.length - 1) } : run,
  );
}

function compare(before: string, after: string): readonly WordRun[] {
  const changes =
    before === '' || after === ''
      ? undefined
      : diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  if (changes !== undefined) {
    return changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }));
  }
  const whole: readonly WordRun[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return whole.filter(({ text }) => text !== '');
}

/** Keeps the end that touches a change, cut at a space, so that no character is cut in two. */
function cut(text: string, afterChange: boolean, beforeChange: boolean): string {
  const most = (afterChange ? CONTEXT : 0) + (beforeChange ? CONTEXT : 0);
  if (text.length <= most + CONTEXT) return text;
  const head = afterChange ? text.slice(0, Math.max(0, text.lastIndexOf(' ', CONTEXT))) : '';
  const start = text.indexOf(' ', text.length - CONTEXT);
  const tail = beforeChange && start >= 0 ? text.slice(start) : '';
  return `${head} …${tail}`;
}
