/**
 * Takes the reader to a passage: scrolls it to the middle and marks it for a moment. The one time that something of a
 * note is to be seen on the page, and only at the reader's word; the name says nothing, and the mark goes by itself.
 */
import { parentElementOf } from './dom-access.ts';

/** As bland as the mentions' own (see `mention-painter.ts`). */
const NAME = 'sr-place';
const SHOWN_FOR = 3_000; // ms: time to find the eye's place again after the scroll

type Registry = Pick<HighlightRegistry, 'set' | 'delete'>;

let ending: ReturnType<typeof setTimeout> | undefined;

/** False where the passage has no place on screen. */
export function showPassage(
  place: StaticRange,
  { registry, signal }: { readonly registry: Registry; readonly signal: AbortSignal },
): boolean {
  const element = parentElementOf(place.startContainer);
  if (element === undefined || !place.startContainer.isConnected) return false;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  registry.set(NAME, new Highlight(place));
  clearTimeout(ending);
  ending = setTimeout(() => registry.delete(NAME), SHOWN_FOR);
  signal.addEventListener('abort', () => {
    clearTimeout(ending);
    registry.delete(NAME);
  });
  return true;
}
