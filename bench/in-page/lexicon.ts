/** A lexicon made ready on the page: parsed from what is stored, and compiled. */
import { compileMatcher, type Matcher } from '../../core/lexicon/compile-matcher.ts';

declare global {
  var loadLexicon: ((stored: string) => number) | undefined;
  var kept: Matcher | undefined;
}

/** Gives the milliseconds that it took. */
globalThis.loadLexicon = (stored) => {
  const start = performance.now();
  globalThis.kept = compileMatcher(JSON.parse(stored));
  return performance.now() - start;
};
