import type { PageRef } from '../../core/note/note.ts';
import { OutsideLink } from '../outside-link.tsx';

/** The page that a note was written on, as a link where it can be one. */
export function NotePlace({ page }: { readonly page: PageRef | undefined }) {
  if (page === undefined || !URL.canParse(page.url)) return null;
  const { host } = new URL(page.url);
  return (
    <>
      {' · '}
      <OutsideLink href={page.url} host={host}>
        {page.title || host}
      </OutsideLink>
    </>
  );
}
