/**
 * A tree as a string of HTML, for the clipboard and for files that the reader saves. Never for a page of ours: those
 * are drawn from the tree itself.
 */
import type { MarkdownNode } from '../pack/markdown-tree.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Safe as text and within double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

export function markdownToHtml(nodes: readonly MarkdownNode[]): string {
  return nodes.map(toHtml).join('');
}

function toHtml(node: MarkdownNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  if (node.tag === 'br' || node.tag === 'hr') return `<${node.tag}>`;
  const inner = markdownToHtml(node.children);
  if (node.tag === 'a') return `<a href="${escapeHtml(node.href)}">${inner}</a>`;
  return `<${node.tag}>${inner}</${node.tag}>`;
}
