/** Whether a reader sees a text as text: not hidden, not being edited, not code or script. Asked for hits only. */
import { attributeOf, closestOf, parentElementOf } from './dom-access.ts';

const UNREAD =
  'applet, audio, button, canvas, code, datalist, embed, iframe, input, kbd, math, meter, noembed, noframes, noscript, object, option, ' +
  'pre, progress, samp, script, select, style, svg, template, textarea, title, var, video, [inert]';
const MAYBE_EDITED = '[contenteditable], [role="textbox"]';

export function isReadable(node: Node): boolean {
  const parent = parentElementOf(node);
  if (parent === undefined || !isShown(parent)) return false;
  // One tree after another, from the inside out.
  let tree: Element | undefined = parent;
  while (tree !== undefined) {
    if (closestOf(tree, UNREAD) !== null) return false;
    const edited = closestOf(tree, MAYBE_EDITED);
    if (edited !== null && isEditable(edited)) return false;
    const root: Node = tree.getRootNode();
    tree = root instanceof ShadowRoot ? root.host : undefined;
  }
  return true;
}

/** Text that the page's reader can change. */
export function isEditable(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null) return editable.toLowerCase() !== 'false';
  return attributeOf(element, 'role') === 'textbox';
}

/** `display: none` anywhere above, or not visible itself. Text that is only scrolled away or not yet rendered is shown. */
export function isShown(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function') return true;
  return element.checkVisibility({ visibilityProperty: true });
}
