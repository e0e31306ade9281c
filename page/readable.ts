/** Whether a reader sees a text as text: not hidden, not being edited, not code or script. Asked for hits only. */
import { ancestorsOf, attributeOf, hasAttribute, tagOf } from './dom-access.ts';

const UNREAD = new Set(
  (
    'applet audio button canvas code datalist embed iframe input kbd math meter noembed noframes noscript object option pre progress samp ' +
    'script select style svg template textarea title var video'
  ).split(' '),
);

export function isReadable(node: Node): boolean {
  for (const element of ancestorsOf(node)) {
    if (UNREAD.has(tagOf(element)) || isEditable(element)) return false;
    if (hasAttribute(element, 'inert')) return false;
  }
  const [parent] = ancestorsOf(node);
  return parent !== undefined && isShown(parent);
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
