/**
 * What lies between two neighbouring text nodes: nothing, a break of line, or a boundary of blocks. Asked only where it decides something
 * (see `core/lexicon/blocks.ts`), so it may look at computed styles: an inline tag can be displayed as a block.
 */
import type { Boundary } from '../core/lexicon/blocks.ts';
import { firstChildOf, nextSiblingOf, parentElementOf, parentOf, tagOf } from './dom-access.ts';

/** Tags that are blocks in any page worth the name; their style is not asked for. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav ol optgroup option p pre search section ' +
    'select summary table tbody td textarea tfoot th thead title tr ul'
  ).split(' '),
);
/** Inline, but no word runs through them: breaks, pictures, controls, footnote marks. */
const PARTING = new Set(
  'audio br canvas embed img input math meter object picture progress rp rt sub sup svg video'.split(
    ' ',
  ),
);
/** Inline as their names say: what a page's style makes of them is asked for all the same. */
const UNSEEN = new Set('datalist link meta noscript script style template wbr'.split(' '));

const DROP_CAP = 2; // letters: an initial may float before the rest of its word

/** `before` comes before `after` in document order, and no text that counts stands between them. */
export function boundaryBetween(before: Text, after: Text): Boundary {
  let strongest: Boundary = 'none';
  for (const element of elementsBetween(before, after)) {
    const boundary = boundaryOf(element, before);
    if (boundary === 'block') return 'block';
    if (boundary === 'line') strongest = 'line';
  }
  return strongest;
}

/** Elements that are left, passed or entered on the way, in order. */
function* elementsBetween(before: Text, after: Text): Generator<Element> {
  let at: Node = before;
  while (at !== after) {
    let next: Node | null = at === before ? null : firstChildOf(at);
    while (next === null) {
      next = nextSiblingOf(at);
      if (next !== null) break;
      const parent = parentOf(at);
      if (parent === null) return;
      if (parent instanceof Element) yield parent;
      at = parent;
    }
    at = next;
    if (at instanceof Element) yield at;
  }
}

function boundaryOf(element: Element, before: Text): Boundary {
  const tag = tagOf(element);
  if (BLOCKS.has(tag)) return 'block';
  if (PARTING.has(tag)) return 'line';
  if (UNSEEN.has(tag)) return 'none';
  const { display, float, position } = getComputedStyle(element);
  if (display === 'none' || display === 'contents' || display === 'inline') return 'none';
  if (display.startsWith('inline') || display.startsWith('ruby')) return 'line';
  const isDropCap = float !== 'none' && before.data.trim().length <= DROP_CAP;
  if (isDropCap && parentElementOf(before) === element) return 'none';
  return position === 'absolute' ? 'line' : 'block';
}

/** The nearest element around a node that makes a block. */
export function blockAround(node: Node): Element | undefined {
  let at = parentElementOf(node);
  while (at !== undefined && !BLOCKS.has(tagOf(at)) && isInline(at)) at = parentElementOf(at);
  return at;
}

function isInline(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display === 'contents' || display.startsWith('inline') || display.startsWith('ruby');
}
