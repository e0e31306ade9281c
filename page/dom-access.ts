/**
 * Reads the tree of a page that may not want to be read. A form's inputs named `parentNode` or `childNodes` take the place of those
 * properties of the form in a Chromium content script; the getters of the prototypes cannot be taken.
 * Text nodes have no named children, so `.data` and `.parentNode` of a Text may be read plainly.
 */

function getterOf<Value>(prototype: object, name: string): (node: Node) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (get === undefined) throw new Error(`This browser has no getter ${name}`);
  return (node) => get.call(node);
}

export const parentOf = getterOf<ParentNode | null>(Node.prototype, 'parentNode');
export const nodeTypeOf = getterOf<number>(Node.prototype, 'nodeType');
export const firstChildOf = getterOf<ChildNode | null>(Node.prototype, 'firstChild');
export const nextSiblingOf = getterOf<ChildNode | null>(Node.prototype, 'nextSibling');
export const tagOf = getterOf<string>(Element.prototype, 'localName');
export const idOf = getterOf<string>(Element.prototype, 'id');
export const isConnected = getterOf<boolean>(Node.prototype, 'isConnected');
export const shadowRootOf = getterOf<ShadowRoot | null>(Element.prototype, 'shadowRoot');

const {
  getAttribute: attribute,
  hasAttribute: has,
  closest: nearest,
  matches,
  querySelector: find,
} = Element.prototype;
const { contains: holds, compareDocumentPosition: compare } = Node.prototype;

export function attributeOf(element: Element, name: string): string | null {
  return attribute.call(element, name);
}

export function hasAttribute(element: Element, name: string): boolean {
  return has.call(element, name);
}

export function closestOf(element: Element, selector: string): Element | null {
  return nearest.call(element, selector);
}

export function matchesSelector(element: Element, selector: string): boolean {
  return matches.call(element, selector);
}

/** The first within. */
export function findElement(element: Element, selector: string): Element | null {
  return find.call(element, selector);
}

export function containsNode(node: Node, other: Node): boolean {
  return holds.call(node, other);
}

/** Below 0 when `a` comes before `b` in the document. */
export function compareOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  return compare.call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The element that a node stands in; of a shadow tree's top node, its host. */
export function parentElementOf(node: Node): Element | undefined {
  const parent = parentOf(node);
  if (parent === null) return undefined;
  if (nodeTypeOf(parent) === Node.ELEMENT_NODE) return parent as Element;
  return parent instanceof ShadowRoot ? parent.host : undefined;
}

/** From the parent of `node` to the root, through the hosts of shadow trees. */
export function* ancestorsOf(node: Node): Generator<Element> {
  for (let at = parentElementOf(node); at !== undefined; at = parentElementOf(at)) yield at;
}
