/** Open shadow trees within a node, and within those. A walk over elements, for after the text was read. */
import { shadowRootOf } from './dom-access.ts';

const ELEMENTS_AT_ONCE = 500;

/** Gives nothing each time it has looked at some hundred elements, so that whoever asks can pause. */
export function* findShadowRoots(root: Node): Generator<ShadowRoot | undefined> {
  const open: Node[] = [root];
  let seen = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const walker = (at.ownerDocument ?? document).createTreeWalker(at, NodeFilter.SHOW_ELEMENT);
    const isElement = at.nodeType === Node.ELEMENT_NODE;
    let element: Node | null = isElement ? at : walker.nextNode();
    for (; element !== null; element = walker.nextNode()) {
      const shadow = shadowRootOf(element);
      if (shadow !== null) {
        open.push(shadow);
        yield shadow;
      }
      if (++seen % ELEMENTS_AT_ONCE === 0) yield undefined;
    }
  }
}
