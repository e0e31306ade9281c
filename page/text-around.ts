/** The text of a range, and what stands before and after it within its block, in UTF-16 units. White space as it is read. */
import { blockAround } from './boundary-between.ts';

export interface TextAround {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

/** `reach`: at most so many characters on each side. Empty texts where the range has left the page. */
export function textAround(place: StaticRange, reach: number): TextAround {
  const { startContainer, startOffset, endContainer, endOffset } = place;
  const none = { before: '', exact: '', after: '' };
  if (!(startContainer instanceof Text) || !endContainer.isConnected) return none;
  const range = startContainer.ownerDocument.createRange();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    return none; // the text is shorter by now
  }
  const exact = plain(range.toString());
  const block = reach > 0 ? blockAround(startContainer) : undefined;
  if (!block) return { before: '', exact, after: '' };
  const before = range.cloneRange();
  before.setEnd(startContainer, startOffset);
  before.setStart(block, 0);
  const after = range.cloneRange();
  after.setStart(endContainer, endOffset);
  if (block.contains(endContainer)) after.setEnd(block, block.childNodes.length);
  return {
    before: plain(before.toString()).slice(-reach),
    exact,
    after: plain(after.toString()).slice(0, reach),
  };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
