/**
 * Brings the hits of all flows of a page into one order and has them judged together: what a page is about is decided by all of it.
 * Flows that were read at different times (text added later) are laid end to end in document order, a stretch of one flow
 * at a time, with offsets of their own.
 */
import type { BlockRole, Hit, Lexicon, Mention } from '../core/lexicon/lexicon.ts';
import { compareOrder } from './dom-access.ts';
import type { Flow, PlacedHit } from './scan-flow.ts';

/** `resolveMentions` of the core. */
export type Resolve = (page: {
  lexicon: Lexicon;
  hits: readonly Hit[];
  blocks: readonly { readonly role: BlockRole }[];
  read: (start: number, end: number) => string;
}) => { readonly mentions: readonly Mention[] };

export interface PageMention {
  readonly mention: Mention;
  readonly range: StaticRange;
  /** The element of the block that it begins in. */
  readonly block: Element;
}

/** Between two stretches: further than any condition reaches, in words and in characters. */
const APART = 1000;

export function judgePage({
  lexicon,
  title,
  flows,
  roleOf,
  resolve,
}: {
  lexicon: Lexicon;
  /** Hits in the document's title: evidence, never painted. */
  title: readonly Hit[];
  flows: readonly Flow[];
  roleOf: (block: Element) => BlockRole;
  resolve: Resolve;
}): readonly PageMention[] {
  const stretches = layEndToEnd(flows);
  const hits: Hit[] = [...title];
  const placed = new Map<number, PlacedHit>();
  const ends = new Map<string, PlacedHit>();
  const blocks: { role: BlockRole }[] = [{ role: 'title' }];
  let offset = APART + Math.max(0, ...title.map(({ end }) => end));
  let word = APART + Math.max(0, ...title.map((hit) => hit.word));
  const bases: { readonly start: number; readonly shift: number; readonly flow: Flow }[] = [];

  for (const { flow, hits: stretch } of stretches) {
    const [first] = stretch;
    const last = stretch.at(-1);
    if (first === undefined || last === undefined) continue;
    const shift = offset - first.hit.start;
    bases.push({ start: offset, shift, flow });
    let block = -1;
    for (const one of stretch) {
      if (one.hit.block !== block) {
        block = one.hit.block;
        blocks.push({ role: roleOf(one.block) });
      }
      const moved = {
        form: one.hit.form,
        start: one.hit.start + shift,
        end: one.hit.end + shift,
        block: blocks.length - 1,
        word: one.hit.word - first.hit.word + word,
      };
      hits.push(moved);
      placed.set(moved.start, one);
      ends.set(`${moved.start} ${moved.end}`, one);
    }
    offset += last.hit.end - first.hit.start + APART;
    word += last.hit.word - first.hit.word + APART;
  }

  const read = (start: number, end: number): string => {
    const base = bases.findLast((one) => one.start <= end);
    return base === undefined ? '' : base.flow.read(start - base.shift, end - base.shift);
  };
  return resolve({ lexicon, hits, blocks, read }).mentions.flatMap((mention) => {
    const place = ends.get(`${mention.start} ${mention.end}`);
    return place === undefined ? [] : [{ mention, range: rangeOf(place), block: place.block }];
  });
}

function rangeOf({ startNode, startOffset, endNode, endOffset }: PlacedHit): StaticRange {
  return new StaticRange({
    startContainer: startNode,
    startOffset,
    endContainer: endNode,
    endOffset,
  });
}

interface Stretch {
  readonly flow: Flow;
  readonly hits: PlacedHit[];
}

/** Runs of hits of one flow, in document order. */
function layEndToEnd(flows: readonly Flow[]): readonly Stretch[] {
  const [only] = flows;
  if (flows.length === 1 && only !== undefined) return [{ flow: only, hits: [...only.hits] }];
  const all = flows.flatMap((flow) => flow.hits.map((hit) => ({ flow, hit })));
  all.sort((a, b) =>
    a.flow === b.flow
      ? a.hit.hit.start - b.hit.hit.start
      : compareOrder(outermostOf(a.hit.startNode), outermostOf(b.hit.startNode)),
  );
  const stretches: Stretch[] = [];
  for (const { flow, hit } of all) {
    const last = stretches.at(-1);
    if (last?.flow === flow) last.hits.push(hit);
    else stretches.push({ flow, hits: [hit] });
  }
  return stretches;
}

/** Of a node in a shadow tree, the host that stands in the page itself: trees have no order between them. */
function outermostOf(node: Node): Node {
  let at = node;
  for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) {
    at = root.host;
  }
  return at;
}
