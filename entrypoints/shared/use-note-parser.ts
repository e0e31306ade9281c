/** The Markdown parser for notes, brought in after the page is on screen: 90 KB that no first paint waits for. */
import { useEffect, useState } from 'preact/hooks';
import type { MarkdownNode } from '../../core/pack/markdown-tree.ts';

export type NoteParser = (markdown: string) => readonly MarkdownNode[];

export function useNoteParser(): NoteParser | undefined {
  const [parser, setParser] = useState<{ readonly parse: NoteParser }>();
  useEffect(() => {
    void import('../../core/pack/parse-markdown.ts').then(({ parseMarkdown }) => {
      setParser({ parse: remember((text) => parseMarkdown(keepLines(text))) });
    });
  }, []);
  return parser?.parse;
}

/** A line break that the reader typed is meant: in Markdown alone it would be a space. */
export function keepLines(text: string): string {
  return text.replace(/([^\s])\n(?=\S)/g, '$1  \n');
}

const MOST = 500; // trees of the notes that are in view and near it

/** The same note is drawn many times while the reader types elsewhere. */
function remember(parse: NoteParser): NoteParser {
  const known = new Map<string, ReturnType<NoteParser>>();
  return (text) => {
    let tree = known.get(text);
    if (tree === undefined) {
      tree = parse(text);
      if (known.size >= MOST) known.clear();
      known.set(text, tree);
    }
    return tree;
  };
}
