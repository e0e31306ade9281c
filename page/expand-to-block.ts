/**
 * From nodes that changed to the stretches of text to read again: a changed text is read with its whole block, since its words may run on
 * into the neighbours. Stretches that touch are read as one.
 */
import { boundaryBetween } from './boundary-between.ts';

export interface TextStretch {
  readonly first: Text;
  readonly last: Text;
  readonly texts: ReadonlySet<Text>;
}

/** `nodes` are none within another. Linear in the text of the stretches. */
export function expandToBlock(nodes: readonly Node[], document: Document): readonly TextStretch[] {
  const stretches: TextStretch[] = [];
  const taken = new Set<Text>();
  for (const node of nodes) {
    const inner = textsIn(node, document);
    const [first] = inner;
    const last = inner.at(-1);
    if (first === undefined || last === undefined || taken.has(first)) continue;
    const before = neighbours(first, 'previousNode', document);
    const after = neighbours(last, 'nextNode', document);
    const texts = new Set([...before, ...inner, ...after]);
    for (const text of texts) taken.add(text);
    stretches.push({ first: before.at(-1) ?? first, last: after.at(-1) ?? last, texts });
  }
  return stretches;
}

function textsIn(node: Node, document: Document): readonly Text[] {
  if (node instanceof Text) return [node];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let at = walker.nextNode(); at instanceof Text; at = walker.nextNode()) texts.push(at);
  return texts;
}

/** The texts of the same block before or after one, the nearest first. */
function neighbours(
  from: Text,
  step: 'previousNode' | 'nextNode',
  document: Document,
): readonly Text[] {
  const walker = document.createTreeWalker(from.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = from;
  const texts: Text[] = [];
  let last = from;
  for (let at = walker[step](); at instanceof Text; at = walker[step]()) {
    const boundary = step === 'nextNode' ? boundaryBetween(last, at) : boundaryBetween(at, last);
    if (boundary === 'block') break;
    texts.push(at);
    last = at;
  }
  return texts;
}
