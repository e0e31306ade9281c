/**
 * Reads the text nodes of a stretch of the page once, in document order, and finds the hits in them. It can stop at any time and
 * go on later: a page of ten million characters is read in slices.
 *
 * The walk asks each node for its text and nothing else. What is hidden or edited is read too and its hits are dropped afterwards: that costs
 * less than asking every text for its ancestors.
 */
import type { Boundary } from '../core/lexicon/blocks.ts';
import type { Matcher } from '../core/lexicon/compile-matcher.ts';
import { createScanner } from '../core/lexicon/find-hits.ts';
import type { Hit } from '../core/lexicon/lexicon.ts';
import { blockAround, boundaryBetween } from './boundary-between.ts';
import { compareOrder } from './dom-access.ts';
import { isReadable } from './readable.ts';

/** A hit in the page. Offsets as in `StaticRange`. */
export interface PlacedHit {
  readonly hit: Hit;
  readonly startNode: Text;
  readonly startOffset: number;
  readonly endNode: Text;
  readonly endOffset: number;
  readonly block: Element;
}

/** A stretch of text read in one scan. */
export interface Flow {
  readonly hits: readonly PlacedHit[];
  /** Text between two offsets of the flow's hits; more than there is may be asked for. */
  readonly read: (start: number, end: number) => string;
  /** More of the page was left unread than it may hold. */
  readonly isCut: boolean;
}

export interface FlowScan {
  /** Reads until done or until `isDue` says so; it is asked every few thousand characters. True when done. */
  readonly advance: (isDue: () => boolean) => boolean;
  /** Finds the places of what was found, likewise; nothing is read after it. */
  readonly settle: (isDue: () => boolean) => boolean;
  /** What was read, placed as far as it was settled. */
  readonly finish: () => Flow;
}

/** What a page may hold; beyond it we stop reading, and the reader is told. */
export const PAGE_LIMITS = { characters: 20_000_000, textNodes: 1_000_000 } as const;

const PIECE = 65_536; // characters: a longer text node is read in pieces, so that none makes a long task
const STEP = 8_192; // characters between two looks at the clock, about a tenth of a millisecond
const PLACED_AT_ONCE = 32; // hits between two looks at the clock
const NODE_COST = 32; // characters that reading one more node is worth

export function createFlowScan({
  matcher,
  root,
  first,
  last,
}: {
  matcher: Matcher;
  root: Node;
  /** Text nodes to begin and end with; left out: those of `root`. */
  first?: Text;
  last?: Text;
}): FlowScan {
  const nodes: Text[] = [];
  /** Of pieces of long nodes: where each begins in its node. Other pieces are their nodes. */
  const laterOffsets = new Map<number, number>();
  let readOfLong = 0;
  /** Of what was read, with the cost of its nodes. */
  let length = 0;
  let isCut = false;
  let hits: readonly Hit[] | undefined;
  const all: PlacedHit[] = [];
  let settled = 0;
  const isSeen = rememberReadable();
  const scanner = createScanner(matcher, boundaryBefore);
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  if (first !== undefined) walker.currentNode = first;
  let upcoming = first ?? nextText(walker);
  const opaque = opaqueTexts(first === undefined ? root : (blockAround(first) ?? root), first);

  function boundaryBefore(piece: number): Boundary {
    const before = nodes[piece - 1];
    const after = nodes[piece];
    if (before === undefined || after === undefined || before === after) return 'none';
    return boundaryBetween(before, after);
  }

  function advance(isDue: () => boolean): boolean {
    let spent = 0;
    let node = upcoming;
    let unread = opaque.upcoming();
    while (node !== null) {
      const { data } = node;
      let isRead = true;
      if (node === unread) unread = opaque.pass();
      else if (data.length > PIECE) isRead = pushPiece(node, data);
      else {
        nodes.push(node);
        scanner.push(data);
      }
      spent += Math.min(data.length, PIECE) + NODE_COST;
      if (isRead) node = node === last ? null : nextText(walker);
      if (spent < STEP) continue;
      length += spent;
      spent = 0;
      isCut = length > PAGE_LIMITS.characters || nodes.length > PAGE_LIMITS.textNodes;
      if (isCut) node = null;
      if (isDue()) break;
    }
    upcoming = node;
    return node === null;
  }

  /** The next piece of a text too long to be read at once. True when it was the last. */
  function pushPiece(node: Text, data: string): boolean {
    const end = pieceEnd(data, readOfLong);
    laterOffsets.set(nodes.length, readOfLong);
    nodes.push(node);
    scanner.push(data.slice(readOfLong, end));
    readOfLong = end < data.length ? end : 0;
    return readOfLong === 0;
  }

  function settle(isDue: () => boolean): boolean {
    hits ??= scanner.finish();
    while (settled < hits.length) {
      const hit = hits[settled++];
      const placed = hit === undefined ? undefined : place(hit);
      if (placed !== undefined) all.push(placed);
      if (settled % PLACED_AT_ONCE === 0 && isDue()) break;
    }
    return settled === hits.length;
  }

  function place(hit: Hit): PlacedHit | undefined {
    const first = scanner.pieceAt(hit.start);
    const last = scanner.pieceAt(hit.end - 1);
    const startNode = nodes[first.piece];
    const endNode = nodes[last.piece];
    if (startNode === undefined || endNode === undefined) return undefined;
    if (!isSeen(startNode) || !isSeen(endNode)) return undefined;
    const block = blockAround(startNode);
    if (block === undefined) return undefined;
    return {
      hit,
      startNode,
      startOffset: hit.start - first.start + (laterOffsets.get(first.piece) ?? 0),
      endNode,
      endOffset: hit.end - last.start + (laterOffsets.get(last.piece) ?? 0),
      block,
    };
  }

  function read(start: number, end: number): string {
    let text = '';
    let { piece, start: from } = scanner.pieceAt(Math.max(0, start));
    for (; piece < nodes.length && from < end; piece++) {
      const inNode = laterOffsets.get(piece) ?? 0;
      const until = nodes[piece + 1] === nodes[piece] ? laterOffsets.get(piece + 1) : undefined;
      const whole = (nodes[piece]?.data ?? '').slice(inNode, until);
      if (text !== '' && boundaryBefore(piece) !== 'none') text += '\n';
      text += whole.slice(Math.max(0, start - from), end - from);
      from += whole.length;
    }
    return text;
  }

  return { advance, settle, finish: () => ({ hits: all, read, isCut }) };
}

/** Where the next piece of a text ends: at its end, or before a surrogate pair that it would part. */
function pieceEnd(data: string, from: number): number {
  const end = from + PIECE;
  if (end >= data.length) return data.length;
  const unit = data.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff ? end - 1 : end;
}

/** Texts of one element are seen or unseen together. */
function rememberReadable(): (text: Text) => boolean {
  const known = new Map<Element | null, boolean>();
  return (text) => {
    const { parentElement } = text;
    const answer = known.get(parentElement) ?? isReadable(text);
    known.set(parentElement, answer);
    return answer;
  };
}

const OPAQUE = ['script', 'style', 'textarea', 'noscript'];

/**
 * Texts that are no text, in the order of the walk, so that it has to compare each text with one only. To ask each for its parent would cost
 * as much as the walk.
 */
function opaqueTexts(scope: Node, first: Text | undefined) {
  const isTree = scope instanceof Element || scope instanceof ShadowRoot;
  // A list for each tag: browsers find one tag several times as fast as any of some.
  const queues = isTree ? OPAQUE.map((tag) => createQueue(scope.querySelectorAll(tag))) : [];
  let upcoming = nearest();
  while (first !== undefined && upcoming !== null && compareOrder(upcoming, first) < 0) pass();

  function nearest(): Node | null {
    let best: Node | null = null;
    for (const { head } of queues) {
      const text = head();
      if (text !== null && (best === null || compareOrder(text, best) < 0)) best = text;
    }
    return best;
  }
  function pass(): Node | null {
    for (const queue of queues) if (queue.head() === upcoming) queue.pass();
    upcoming = nearest();
    return upcoming;
  }
  return { upcoming: () => upcoming, pass };
}

/** The texts of elements, one after the other. */
function createQueue(elements: ArrayLike<Element>) {
  let next = 0;
  let head: Node | null = null;
  const pass = () => {
    // An element may hold several texts; only scripts made by scripts do.
    head = head?.nextSibling ?? null;
    while (head === null && next < elements.length) head = elements[next++]?.firstChild ?? null;
  };
  pass();
  return { head: () => head, pass };
}

/** A walker that shows texts alone gives texts alone; asking each what it is would cost more than walking. */
function nextText(walker: TreeWalker): Text | null {
  return walker.nextNode() as Text | null;
}
