/**
 * A name for each mention that holds while it stands on the page. Its ordinal does not: a page that grows is judged
 * anew, and what was the second mention may then be the third.
 */
import type { MentionKey } from '../../page/hover-intent.ts';

interface Place {
  readonly range: Pick<StaticRange, 'startContainer' | 'startOffset'>;
}

export interface MentionKeys {
  /** The same for the same place in the same text, however often the page is judged. */
  keyOf(mention: Place): MentionKey;
}

export function createMentionKeys(): MentionKeys {
  const known = new WeakMap<Node, Map<number, MentionKey>>();
  let last = 0;
  return {
    keyOf({ range: { startContainer, startOffset } }) {
      const inText = known.get(startContainer) ?? new Map<number, MentionKey>();
      known.set(startContainer, inText);
      const key = inText.get(startOffset) ?? ++last;
      inText.set(startOffset, key);
      return key;
    },
  };
}
