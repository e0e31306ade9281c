/**
 * Paints by the CSS Custom Highlight API: the page's DOM and layout stay as they are.
 *
 * Each registered range costs rendering time in every frame in which anything on the page changes, seen or not. So only what stands in or
 * near the viewport is registered, block by block, as an IntersectionObserver tells. In Firefox a content script cannot iterate
 * the registry or a highlight; we keep our own books and call only what works there.
 */
import { isLostOnPaper } from './read-paper.ts';

/** One bland name at a time, and what a page can learn from it: that something is painted, and in which style. */
const NAME = 'sr-mention';

export type HighlightStyle = 'underline' | 'tint' | 'both';

const MARGIN = '50% 0px'; // half a viewport above and below: painted before it scrolls into view
const MOST_RANGES = 500; // registered at a time

export interface PaintPlace {
  readonly range: StaticRange;
  readonly block: Element;
}

export interface MentionPainter {
  /** Paints these and nothing else. */
  readonly paint: (places: readonly PaintPlace[], style: HighlightStyle) => void;
  readonly clear: () => void;
}

type Registry = Pick<HighlightRegistry, 'set' | 'delete' | 'has'>;

export function createMentionPainter(registry: Registry): MentionPainter {
  let painted = new Map<Element, StaticRange[]>();
  const near = new Set<Element>();
  let observer: IntersectionObserver | undefined;
  let name = NAME;

  function noteCrossings(crossings: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of crossings) {
      if (isIntersecting) near.add(target);
      else near.delete(target);
    }
    register();
  }

  function register(): void {
    const ranges = [...near].flatMap((block) => painted.get(block) ?? []).slice(0, MOST_RANGES);
    if (ranges.length === 0) registry.delete(name);
    else registry.set(name, new Highlight(...ranges));
  }

  function clear(): void {
    observer?.disconnect();
    near.clear();
    painted = new Map();
    registry.delete(name);
  }

  return {
    clear,
    paint(places, style) {
      const next = groupByBlock(places);
      const [first] = next.keys();
      if (first === undefined) return clear();
      const wanted = nameOf(style, first);
      if (wanted !== name) registry.delete(name);
      name = wanted;
      observer ??= new IntersectionObserver(noteCrossings, { rootMargin: MARGIN });
      for (const block of painted.keys()) {
        if (next.has(block)) continue;
        observer.unobserve(block);
        near.delete(block);
      }
      for (const block of next.keys()) if (!painted.has(block)) observer.observe(block);
      painted = next;
      register();
    },
  };
}

/** Judged by the first block that is painted: an article is printed on one paper. */
function nameOf(style: HighlightStyle, block: Element): string {
  return [NAME, style, ...(isLostOnPaper(block) ? ['ink'] : [])].join('-');
}

function groupByBlock(places: readonly PaintPlace[]): Map<Element, StaticRange[]> {
  const groups = new Map<Element, StaticRange[]>();
  for (const { block, range } of places) {
    const group = groups.get(block);
    if (group === undefined) groups.set(block, [range]);
    else group.push(range);
  }
  return groups;
}
