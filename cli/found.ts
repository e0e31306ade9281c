import type { Matcher } from '../core/lexicon/compile-matcher.ts';
import type { Mention } from '../core/lexicon/lexicon.ts';

/** A mention with its entry by name, as a person labels it. */
export interface Found extends Omit<Mention, 'entry'> {
  readonly entry: string;
}

export function toFound({ lexicon }: Matcher, mentions: readonly Mention[]): Found[] {
  return mentions.map((mention) => ({
    ...mention,
    entry: lexicon.entries[mention.entry]?.entry ?? '',
  }));
}
