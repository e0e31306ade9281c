import { MarkdownTree } from '../markdown-tree.tsx';
import { useNotesAround } from './notes-context.ts';

/** What was written: as Markdown where it can be read as that, and else as it was typed. */
export function NoteText({ body }: { readonly body: string }) {
  const { parse } = useNotesAround();
  if (parse === undefined) return <p class="note__body">{body}</p>;
  return (
    <div class="note__body note__body--markdown">
      <MarkdownTree nodes={parse(body)} />
    </div>
  );
}
