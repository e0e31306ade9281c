/** A text made ready to be spotted in, whatever file it came from. */
import type { BlockRole } from '../core/lexicon/lexicon.ts';

export interface ArticleBlock {
  readonly role: BlockRole;
  readonly text: string;
}

export interface Article {
  /** Evidence of the topic; not part of the text. Empty: none. */
  readonly title: string;
  /** Together, without separators, they are the text that offsets count in: what separates two stands at the end of the first. */
  readonly blocks: readonly ArticleBlock[];
}

const BLANK_LINES = /(?<=\S[^\S\n]*\n(?:[^\S\n]*\n)+)(?=\s*\S)/;

/** Blank lines separate blocks. A block that says the title again is a heading. */
export function toArticle(text: string, title = ''): Article {
  const blocks = text.split(BLANK_LINES).map((block): ArticleBlock => {
    const isHeading = title !== '' && block.trim() === title.trim();
    return { role: isHeading ? 'heading' : 'text', text: block };
  });
  return { title, blocks };
}
