/**
 * The page's text as one string, as a reader sees it: white space as one space, a line break between blocks. A note's
 * position is counted in it. Read only when a reader notes a passage or asks to be taken to one, never while spotting.
 */
import { boundaryBetween } from './boundary-between.ts';
import { ancestorsOf, hasAttribute, tagOf } from './dom-access.ts';
import { isEditable, isShown } from './readable.ts';
import { PAGE_LIMITS } from './scan-flow.ts';

export interface PageText {
  readonly text: string;
  /** UTF-16 offset in the text of a place in one of its text nodes; undefined where that node is no part of it. */
  readonly offsetOf: (node: Text, offset: number) => number | undefined;
  /** The place of a stretch, given in UTF-16 offsets; undefined where there is none. */
  readonly placeOf: (start: number, end: number) => StaticRange | undefined;
}

interface Piece {
  readonly node: Text;
  /** In the whole text. */
  readonly start: number;
  /** Collapsed. */
  readonly length: number;
  /** White space at its beginning was swallowed by what stands before it. */
  readonly afterSpace: boolean;
}

const UNREAD = new Set(
  (
    'applet audio button canvas datalist embed iframe input meter noembed noframes noscript object option progress script ' +
    'select style svg template textarea title video'
  ).split(' '),
);

export function readPageText(root: Element): PageText {
  const pieces: Piece[] = [];
  const byNode = new Map<Text, Piece>();
  const parts: string[] = [];
  let length = 0;
  let last = '\n';
  let before: Text | undefined;
  const isRead = createReadable();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text; // the walker shows nothing else
    if (!isRead(text)) continue;
    if (before !== undefined && last !== '\n' && boundaryBetween(before, text) !== 'none') {
      parts.push('\n');
      length += 1;
      last = '\n';
    }
    before = text;
    const afterSpace = last === ' ' || last === '\n';
    const collapsed = collapse(text.data, afterSpace);
    if (collapsed === '') continue;
    const piece = { node: text, start: length, length: collapsed.length, afterSpace };
    pieces.push(piece);
    byNode.set(text, piece);
    parts.push(collapsed);
    length += collapsed.length;
    last = collapsed.at(-1) ?? last;
    if (length > PAGE_LIMITS.characters || pieces.length > PAGE_LIMITS.textNodes) break;
  }

  const pieceAt = (offset: number): Piece | undefined => {
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return pieces[low];
  };

  return {
    text: parts.join(''),
    offsetOf: (node, offset) => {
      const piece = byNode.get(node);
      return piece && piece.start + collapse(node.data.slice(0, offset), piece.afterSpace).length;
    },
    placeOf: (start, end) => {
      const [first, final] = [pieceAt(start), pieceAt(end - 1)];
      if (first === undefined || final === undefined || end <= start) return undefined;
      return new StaticRange({
        startContainer: first.node,
        startOffset: expand(first, start - first.start),
        endContainer: final.node,
        endOffset: expand(final, end - 1 - final.start) + 1,
      });
    },
  };
}

function collapse(data: string, afterSpace: boolean): string {
  const text = data.replace(/\s+/g, ' ');
  return afterSpace && text.startsWith(' ') ? text.slice(1) : text;
}

/** Offset in the node's own data of the unit at `at` of its collapsed text; beyond its end, the data's length. */
function expand({ node: { data }, afterSpace, length }: Piece, at: number): number {
  if (at >= length) return data.length;
  let inSpace = afterSpace;
  let passed = 0;
  for (let offset = 0; offset < data.length; offset++) {
    const isSpace = /\s/.test(data.charAt(offset));
    if (isSpace && inSpace) continue;
    inSpace = isSpace;
    if (passed === at) return offset;
    passed += 1;
  }
  return data.length;
}

/** Whether a text can be read and is not being edited. Asked once for each parent. */
function createReadable(): (text: Text) => boolean {
  const known = new Map<Element, boolean>();
  const isOpen = (element: Element): boolean =>
    !UNREAD.has(tagOf(element)) && !isEditable(element) && !hasAttribute(element, 'inert');
  return (text) => {
    const parent = text.parentElement;
    if (parent === null) return false;
    let readable = known.get(parent);
    if (readable === undefined) {
      readable = [...ancestorsOf(text)].every(isOpen) && isShown(parent);
      known.set(parent, readable);
    }
    return readable;
  };
}
