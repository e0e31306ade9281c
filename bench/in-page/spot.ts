/** The whole of what runs on a page, slices, watching and all, for measurements that last. */
import { compileMatcher } from '../../core/lexicon/compile-matcher.ts';
import { resolveMentions } from '../../core/lexicon/resolve-mentions.ts';
import { createSpotter } from '../../page/create-spotter.ts';
import { lexiconOf } from '../lexicon-of.ts';

declare global {
  var spot: typeof startSpotting | undefined;
}

/** Resolves after the first scan, with how many mentions there are. */
function startSpotting(forms: readonly string[], show: 'first' | 'all'): Promise<number> {
  const matcher = compileMatcher(lexiconOf(forms));
  return new Promise((resolve) => {
    createSpotter({
      document,
      matcher,
      resolve: resolveMentions,
      settings: { show, highlight: 'both', isHidden: () => false },
      onMentions: ({ all }) => resolve(all.length),
      signal: new AbortController().signal,
    });
  });
}

globalThis.spot = startSpotting;
