/**
 * What lies between two neighbouring text nodes: nothing, a break of line, or a boundary of blocks. Asked only where it decides something
 * (see `core/lexicon/blocks.ts`), so it may look at computed styles: an inline tag can be displayed as a block.
 */
import type { Boundary } from '../core/lexicon/blocks.ts';
import {
  firstChildOf,
  nextSiblingOf,
  nodeTypeOf,
  parentElementOf,
  parentOf,
  tagOf,
} from './dom-access.ts';

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

/**
 * `before` comes before `after` in document order, and no text that counts stands between them.
 * Looks at the elements left, passed or entered on the way: at their tags first, since most ways cross a tag that is a block, and only then at styles.
 */
export function boundaryBetween(before: Text, after: Text): Boundary {
  const inline: Element[] = [];
  let isParted = false;
  let at: Node = before;
  let isLeft = true; // whether all within `at` is behind us
  for (;;) {
    let next: Node | null = isLeft ? null : firstChildOf(at);
    if (next === null) next = nextSiblingOf(at);
    isLeft = next === null;
    if (next === null) next = parentOf(at);
    if (next === after || next === null) break;
    at = next;
    if (nodeTypeOf(at) !== Node.ELEMENT_NODE) continue;
    const element = at as Element;
    const tag = tagOf(element);
    if (BLOCKS.has(tag)) return 'block';
    if (PARTING.has(tag)) isParted = true;
    else if (!UNSEEN.has(tag)) inline.push(element);
  }
  for (const element of new Set(inline)) {
    const boundary = styledBoundary(element, before);
    if (boundary === 'block') return 'block';
    if (boundary === 'line') isParted = true;
  }
  return isParted ? 'line' : 'none';
}

/** Of an element whose tag says nothing. */
function styledBoundary(element: Element, before: Text): Boundary {
  const { display, float, position } = getComputedStyle(element);
  if (display === 'none' || display === 'contents' || display === 'inline') return 'none';
  if (display.startsWith('inline') || display.startsWith('ruby')) return 'line';
  const isFloating = float === 'left' || float === 'right' || float.startsWith('inline-');
  const isDropCap = isFloating && before.data.trim().length <= DROP_CAP;
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
