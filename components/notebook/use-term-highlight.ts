/** Marks found words in what is drawn, by the same means as mentions on a page: the text's elements stay as they are. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { foldWord } from '../../core/note/note-index.ts';

const NAME = 'found';
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Where the words of a note are; its buttons say nothing of the reader's. */
const TEXTS = '.note__body, .note__quote, .note__tags, .kicker, .outside-link';

/** After each drawing: only the rows in view are there to be marked. */
export function useTermHighlight(
  root: RefObject<HTMLElement | null>,
  words: ReadonlySet<string>,
): void {
  useLayoutEffect(() => {
    if (!('highlights' in CSS)) return;
    const ranges = words.size === 0 || !root.current ? [] : findRanges(root.current, words);
    if (ranges.length === 0) CSS.highlights.delete(NAME);
    else CSS.highlights.set(NAME, new Highlight(...ranges));
  });
}

function findRanges(root: HTMLElement, words: ReadonlySet<string>): readonly StaticRange[] {
  const ranges: StaticRange[] = [];
  for (const part of root.querySelectorAll(TEXTS)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      for (const { index, 0: word } of node.data.matchAll(WORD)) {
        if (!words.has(foldWord(word))) continue;
        ranges.push(
          new StaticRange({
            startContainer: node,
            startOffset: index,
            endContainer: node,
            endOffset: index + word.length,
          }),
        );
      }
    }
  }
  return ranges;
}
