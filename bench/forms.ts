/**
 * Lexicons to measure with: the planted forms, and phrases of two to four words that the pages themselves use, so that a lexicon
 * meets many words that begin a form and few that end one, as a real one does.
 */
import { type BenchPage, PLANTED } from './pages.ts';
import { createRandom } from './random.ts';

export const SIZES = [50, 500, 10_000] as const;

const COMMONEST = 100; // words left out as first words: no pack has 500 forms that begin with "the"

export function makeForms(pages: readonly BenchPage[], count: number): readonly string[] {
  const random = createRandom(count);
  const words = listWords(pages);
  const forms = new Set<string>(PLANTED);
  while (forms.size < count) {
    const first = words[COMMONEST + random.below(words.length - COMMONEST)];
    const rest = Array.from(
      { length: 1 + random.below(3) },
      () => words[random.below(words.length)],
    );
    forms.add([first, ...rest].join(' '));
  }
  return [...forms];
}

/** The pages' words, the commonest first. */
function listWords(pages: readonly BenchPage[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { html } of pages) {
    const text = html.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, ' ').toLowerCase();
    for (const [word] of text.matchAll(/[a-z]{2,}/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}
