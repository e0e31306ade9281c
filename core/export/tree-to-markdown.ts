/**
 * A tree back to Markdown that `parse-markdown.ts` reads as the same tree. From the tree and not from the source, so that
 * nothing in it (a heading, an open fence) reaches beyond its own place in a larger document. Only emphases that touch
 * within a word, as no prose has them, may come out as plain signs.
 */
import type { MarkdownNode } from '../pack/markdown-tree.ts';
import { escapeMarkdown } from './escape-markdown.ts';

type Element = Exclude<MarkdownNode, string>;

const INLINE = new Set(['em', 'strong', 'code', 'a', 'br']);
const HEADINGS: Readonly<Record<string, string>> = { h3: '###', h4: '####', h5: '#####' };

/** Without a line break at the end. */
export function treeToMarkdown(nodes: readonly MarkdownNode[]): string {
  return writeBlocks(nodes, '\n\n');
}

/** Headings `by` levels lower, for a tree that stands below other headings. The lowest is `h5`. */
export function lowerHeadings(nodes: readonly MarkdownNode[], by: number): readonly MarkdownNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string' || node.tag === 'a') return node;
    const children = lowerHeadings(node.children, by);
    if (!Object.hasOwn(HEADINGS, node.tag)) return { ...node, children };
    const level = Math.min(Number(node.tag.slice(1)) + by, 5);
    return { tag: level === 3 ? 'h3' : level === 4 ? 'h4' : 'h5', children };
  });
}

/** Inline nodes that stand together are one block, as in the items of a tight list. */
function writeBlocks(nodes: readonly MarkdownNode[], between: string): string {
  const blocks: string[] = [];
  let line: MarkdownNode[] = [];
  let listsInTurn = 0;
  const endLine = () => {
    if (line.length > 0) blocks.push(writeLine(line));
    line = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || INLINE.has(node.tag)) {
      line.push(node);
      listsInTurn = 0;
      continue;
    }
    endLine();
    listsInTurn = node.tag === 'ul' || node.tag === 'ol' ? listsInTurn + 1 : 0;
    blocks.push(writeBlock(node, listsInTurn));
  }
  endLine();
  return blocks.join(between);
}

/** `turn`: 1 for a list, 2 for one right after it: the next takes another mark, or it would be the same list. */
function writeBlock(node: Element, turn: number): string {
  const { tag, children } = node;
  switch (tag) {
    case 'p':
      return writeLine(children);
    case 'h3':
    case 'h4':
    case 'h5':
      return `${HEADINGS[tag]} ${writeLine(children).replaceAll('\\\n', ' ').trim()}`.trimEnd();
    case 'blockquote':
      return treeToMarkdown(children).replace(/^/gm, '> ').replace(/ +$/gm, '');
    case 'pre':
      return writeFence(children);
    case 'hr':
      return '***';
    case 'ul':
      return writeList(children, () => (turn % 2 === 1 ? '-' : '+'));
    case 'ol':
      return writeList(children, (at) => `${at + 1}${turn % 2 === 1 ? '.' : ')'}`);
    case 'li':
      return treeToMarkdown(children);
    default:
      return writeInline(node, '*');
  }
}

function writeList(items: readonly MarkdownNode[], mark: (at: number) => string): string {
  const contents = items.map((item) => (typeof item === 'string' ? [item] : item.children));
  const isLoose = contents.some((nodes) =>
    nodes.some((node) => typeof node !== 'string' && node.tag === 'p'),
  );
  const between = isLoose ? '\n\n' : '\n';
  return contents
    .map((nodes, at) => {
      const lead = `${mark(at)} `;
      const text = writeBlocks(nodes, between).replace(/\n(?=.)/g, `\n${' '.repeat(lead.length)}`);
      return `${lead}${text}`.trimEnd();
    })
    .join(between);
}

function writeFence(nodes: readonly MarkdownNode[]): string {
  const code = nodes.map(textOf).join('');
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}\n${code}\n${fence}`;
}

function writeLine(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node) => writeInline(node, '*'))
    .join('')
    .replace(/^[^\S\n]+|[^\S\n]+$/gm, '');
}

/** `mark`: for emphasis; one within another takes the other mark. */
function writeInline(node: MarkdownNode, mark: '*' | '_'): string {
  if (typeof node === 'string') return escapeMarkdown(node);
  const inner = (next: '*' | '_') =>
    node.children.map((child) => writeInline(child, next)).join('');
  const other = mark === '*' ? '_' : '*';
  switch (node.tag) {
    case 'em':
      return mark + inner(other) + mark;
    case 'strong':
      return mark + mark + inner(other) + mark + mark;
    case 'code':
      return writeCode(node.children.map(textOf).join(''));
    case 'br':
      return '\\\n';
    case 'a':
      return `[${inner(mark)}](<${node.href.replace(/[<>]/g, encodeURIComponent)}>)`;
    default:
      return inner(mark);
  }
}

function writeCode(code: string): string {
  const marks = '`'.repeat(longestRun(code) + 1);
  const pad = /^`|`$|^ .*[^ ].* $/.test(code) ? ' ' : '';
  return `${marks}${pad}${code}${pad}${marks}`;
}

function longestRun(code: string): number {
  return Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
}

function textOf(node: MarkdownNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
