/**
 * Markdown to a tree of allowed nodes (`markdown-tree.ts`): CommonMark without HTML and images, links by https only.
 * Runs at import and build, in the background; the card gets the tree. markdown-it, since of those measured it alone
 * stays fast on hostile input (docs/pack-format.md); nesting beyond `MAX_NESTING` is cut off.
 */
import MarkdownIt from 'markdown-it';
import { findHost } from './https-address.ts';
import type { MarkdownNode, MarkdownTag } from './markdown-tree.ts';
import { replaceHidden } from './text-rules.ts';

const MAX_NESTING = 20; // levels of blocks, and again of inline marks: more than prose has, less than a stack minds

const parser = new MarkdownIt('commonmark', {
  html: false,
  linkify: false,
  maxNesting: MAX_NESTING,
}).disable(['image', 'html_block', 'html_inline']);

// A link that is refused stays on the page as it was written, for the reader to judge.
parser.validateLink = (address) => findHost(address) !== undefined;

type Token = ReturnType<typeof parser.parse>[number];

/** Markdown's own names to ours; headings begin at the third level, below the entry and the voice. */
const TAGS: Readonly<Record<string, MarkdownTag>> = {
  p: 'p',
  em: 'em',
  strong: 'strong',
  blockquote: 'blockquote',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  h1: 'h3',
  h2: 'h3',
  h3: 'h3',
  h4: 'h4',
  h5: 'h5',
  h6: 'h5',
};

export function parseMarkdown(source: string): readonly MarkdownNode[] {
  return buildTree(parser.parse(source, {}));
}

interface OpenNode {
  readonly wrap: (children: readonly MarkdownNode[]) => readonly MarkdownNode[];
  readonly children: MarkdownNode[];
}

function buildTree(tokens: readonly Token[]): readonly MarkdownNode[] {
  const root: MarkdownNode[] = [];
  const open: OpenNode[] = [];
  for (const token of tokens) {
    if (token.nesting === 1) {
      open.push({ wrap: wrapperOf(token), children: [] });
      continue;
    }
    const closed = token.nesting === -1 ? open.pop() : undefined;
    const nodes = closed === undefined ? toNodes(token) : closed.wrap(closed.children);
    for (const node of nodes) append(open.at(-1)?.children ?? root, node);
  }
  return root;
}

/** What an opening token makes of its children; one that is not allowed leaves them bare. */
function wrapperOf(token: Token): OpenNode['wrap'] {
  const tag = token.hidden ? undefined : TAGS[token.tag];
  if (tag !== undefined) return (children) => [{ tag, children }];
  if (token.type !== 'link_open') return (children) => children;
  const href = String(token.attrGet('href') ?? '');
  const host = findHost(href);
  return (children) => (host === undefined ? children : [{ tag: 'a', href, host, children }]);
}

/** A token that stands alone. */
function toNodes(token: Token): readonly MarkdownNode[] {
  switch (token.type) {
    case 'inline':
      return buildTree(token.children ?? []);
    case 'softbreak':
      return [' '];
    case 'hardbreak':
      return [{ tag: 'br', children: [] }];
    case 'hr':
      return [{ tag: 'hr', children: [] }];
    case 'code_inline':
      return [{ tag: 'code', children: [token.content] }];
    case 'fence':
    case 'code_block': {
      const code = { tag: 'code', children: [token.content.replace(/\n$/, '')] } as const;
      return [{ tag: 'pre', children: [code] }];
    }
    default:
      // Entities (`&#x202E;`) can bring back what `text-rules.ts` refused as a character.
      return token.content === '' ? [] : [replaceHidden(token.content)];
  }
}

/** Neighbouring texts become one. */
function append(siblings: MarkdownNode[], node: MarkdownNode): void {
  const last = siblings.at(-1);
  if (typeof node === 'string' && typeof last === 'string') siblings.splice(-1, 1, last + node);
  else siblings.push(node);
}
