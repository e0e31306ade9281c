/**
 * Draws a stored tree of Markdown. The list of tags is written out here again, apart from the parser's: a tree that was
 * tampered with in storage shows its text and nothing else. Links name their host, so that text cannot pose as another.
 */
import { type ComponentChild, h } from 'preact';
import type { MarkdownNode, MarkdownTag } from '../core/pack/markdown-tree.ts';
import { OutsideLink } from './outside-link.tsx';

const ALLOWED: ReadonlySet<string> = new Set<MarkdownTag>([
  'p',
  'em',
  'strong',
  'code',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'h3',
  'h4',
  'h5',
  'br',
  'hr',
]);

export function MarkdownTree({ nodes }: { readonly nodes: readonly MarkdownNode[] }) {
  return <div class="markdown">{nodes.map(drawNode)}</div>;
}

function drawNode(node: MarkdownNode, key: number): ComponentChild {
  if (typeof node === 'string') return node;
  const children = node.children.map(drawNode);
  if (node.tag === 'a') {
    return (
      <OutsideLink key={key} href={node.href} host={node.host}>
        {children}
      </OutsideLink>
    );
  }
  if (!ALLOWED.has(node.tag)) return children;
  return node.tag === 'br' || node.tag === 'hr'
    ? h(node.tag, { key })
    : h(node.tag, { key }, children);
}
