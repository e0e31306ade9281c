/** The whole way from a text to its mentions, as a page goes it: find hits, judge them. */

import type { Matcher } from '../core/lexicon/compile-matcher.ts';
import { findHits } from '../core/lexicon/find-hits.ts';
import type { Mention } from '../core/lexicon/lexicon.ts';
import { type Resolved, resolveMentions } from '../core/lexicon/resolve-mentions.ts';
import type { Article } from './article.ts';

/** Offsets are in the article's text, title left out. */
export function spotMentions(matcher: Matcher, { title, blocks }: Article): Resolved {
  const all = [{ role: 'title' as const, text: title }, ...blocks];
  const texts = all.map((block) => block.text);
  const text = texts.join('');
  const { mentions, topics } = resolveMentions({
    lexicon: matcher.lexicon,
    hits: findHits(matcher, texts, () => 'block'),
    blocks: all,
    read: (start, end) => text.slice(start, end),
  });
  return {
    topics,
    mentions: mentions
      .filter((mention) => mention.start >= title.length)
      .map(
        (mention): Mention => ({
          ...mention,
          start: mention.start - title.length,
          end: mention.end - title.length,
        }),
      ),
  };
}
