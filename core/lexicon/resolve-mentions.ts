/**
 * From what stands on the page (hits) to what is meant (mentions). Each pack is judged alone, so that none can silence
 * another: look-alikes are left out, the topic is judged from the whole page, then the hits are judged in order.
 * Only then one mention is kept for each place.
 *
 * Pure, and linear in the hits but for sorting them: a page that grew is judged again from all its hits.
 */
import { findAuthors } from './find-authors.ts';
import { judgeHits } from './judge-hits.ts';
import { judgeTopic, type Topic } from './judge-topic.ts';
import { keepOneMention } from './keep-one-mention.ts';
import { leaveOutLookAlikes } from './leave-out-look-alikes.ts';
import type { BlockRole, Hit, Lexicon, Mention } from './lexicon.ts';

export interface Resolved {
  /** In order of place, none overlapping another; those in the title too. */
  readonly mentions: readonly Mention[];
  /** One a pack, in the lexicon's order. */
  readonly topics: readonly Topic[];
}

export function resolveMentions({
  lexicon,
  hits,
  blocks,
  read,
}: {
  lexicon: Lexicon;
  /** All, overlapping ones too, in any order. */
  hits: readonly Hit[];
  /** By their ordinals. A hit in none of them is judged as aside. */
  blocks: readonly { readonly role: BlockRole }[];
  /**
   * The text between two offsets of the hits; more than there is may be asked for. Asked only around back-references;
   * without it, rivals that no pack knows go unseen.
   */
  read?: (start: number, end: number) => string;
}): Resolved {
  const roleOf = (block: number): BlockRole => blocks[block]?.role ?? 'aside';
  const authors = findAuthors(lexicon);
  const judged = leaveOutLookAlikes(lexicon, hits).map((live) => {
    const topic = judgeTopic({ lexicon, authors, hits: live, roleOf });
    return { topic, mentions: judgeHits({ lexicon, live, authors, topic, roleOf, read }) };
  });
  return {
    mentions: keepOneMention(judged.flatMap(({ mentions }) => mentions)),
    topics: judged.map(({ topic }) => topic),
  };
}
