/** How easily an English text reads, by Flesch: sentences short, words short. 100 is a child's book, 0 a statute. */
import { flesch } from 'flesch';
import { syllable } from 'syllable';

const LEAST_WORDS = 30; // fewer say nothing of a style

export function countWords(text: string): number {
  return listWords(text).length;
}

/** Undefined where the text is too short to be judged. */
export function readingEase(text: string): number | undefined {
  const words = listWords(text);
  if (words.length < LEAST_WORDS) return undefined;
  const sentences = text.match(/[^.!?…]+[.!?…]+(?=\s|$|["”’)])|[^.!?…]+$/g) ?? [text];
  return flesch({
    sentence: Math.max(1, sentences.filter((part) => /\p{L}/u.test(part)).length),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

function listWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu) ?? [];
}
