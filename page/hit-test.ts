/**
 * Which mention is under a point. The caret position gives the nearest letter even from far beside a line, so the mention's own
 * rectangles have the last word.
 */
import type { PageMention } from './judge-page.ts';

export function findMentionAt({
  document,
  shadows,
  mentions,
  x,
  y,
}: {
  document: Document;
  /** Shadow trees that mentions may stand in; without them a caret stays outside. */
  shadows: readonly ShadowRoot[];
  mentions: readonly PageMention[];
  /** Client coordinates. */
  x: number;
  y: number;
}): PageMention | undefined {
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: [...shadows] });
  const node = caret?.offsetNode;
  const near = node
    ? mentions.filter(({ range }) => touches(range, node))
    : mentions.filter(({ block }) => holds(block.getBoundingClientRect(), x, y));
  return near.find(({ range }) => listRects(range).some((rect) => holds(rect, x, y)));
}

/** The lines of a mention, in client coordinates. */
export function listRects(range: StaticRange): readonly DOMRect[] {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    return []; // the text is shorter by now; the watcher will have it read again
  }
  return [...live.getClientRects()];
}

function touches({ startContainer, endContainer }: StaticRange, node: Node): boolean {
  if (startContainer === node || endContainer === node) return true;
  return (
    startContainer !== endContainer &&
    Boolean(startContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) &&
    Boolean(endContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING)
  );
}

function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
