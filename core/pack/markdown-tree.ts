/**
 * Markdown as a tree of allowed nodes: what is stored, and what components render. No HTML, no images.
 * Built by `parse-markdown.ts` at import, in the background; the card ships no Markdown parser.
 */
export type MarkdownTag =
  | 'p'
  | 'em'
  | 'strong'
  | 'code'
  | 'pre'
  | 'blockquote'
  | 'ul'
  | 'ol'
  | 'li'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'br'
  | 'hr';

export type MarkdownNode =
  | string
  | { readonly tag: MarkdownTag; readonly children: readonly MarkdownNode[] }
  /** `https:` only; `host` is the address's host in punycode, shown beside the text. */
  | {
      readonly tag: 'a';
      readonly href: string;
      readonly host: string;
      readonly children: readonly MarkdownNode[];
    };
