/** A tree as plain text: blocks apart by an empty line, marks left out. For counting words, copying and searching. */
import type { MarkdownNode } from './markdown-tree.ts';

const INLINE = new Set(['em', 'strong', 'code', 'a', 'br']);

export function markdownToText(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map(toText)
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function toText(node: MarkdownNode): string {
  if (typeof node === 'string') return node;
  if (node.tag === 'br') return '\n';
  const text = node.children.map(toText).join('');
  return INLINE.has(node.tag) ? text : `\n\n${text}\n\n`;
}
