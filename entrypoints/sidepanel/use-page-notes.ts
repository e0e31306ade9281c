/** The notes on the page in view; once the reader has asked, in the order of their passages, with those that are gone last. */
import { useEffect, useState } from 'preact/hooks';
import type { LookOnPageProps, LookState } from '../../components/notes/look-on-page.tsx';
import type { Note } from '../../core/note/note.ts';
import { canonicaliseUrl, listPageKeys } from '../../core/selector/canonicalise-url.ts';
import type { ActivePage } from '../shared/active-page.ts';
import type { Passages } from '../shared/use-passages.ts';

export interface PageNotesOf {
  readonly active: ActivePage | undefined;
  readonly notes: readonly Note[] | undefined;
  readonly passages: Passages;
}

export interface PageNotes {
  readonly pageNotes: readonly Note[] | undefined;
  readonly look: LookOnPageProps | undefined;
}

export function usePageNotes({ active, notes, passages }: PageNotesOf): PageNotes {
  const [state, setState] = useState<LookState>('not-yet');
  const [order, setOrder] = useState<readonly string[]>([]);
  const url = active?.url;
  useEffect(() => {
    setState('not-yet');
    setOrder([]);
  }, [url]);

  const canonical = active?.report?.canonical;
  const keys =
    url === undefined || url === ''
      ? []
      : listPageKeys({ url, canonicalUrl: canonicaliseUrl(url, canonical) });
  const own = notes?.filter(
    ({ target: { page } }) =>
      page !== undefined && listPageKeys(page).some((key) => keys.includes(key)),
  );
  const rank = new Map(order.map((id, at) => [id, at]));
  const pageNotes = own?.toSorted(
    (a, b) => (rank.get(a.id) ?? order.length) - (rank.get(b.id) ?? order.length),
  );
  const hasPassages = own?.some(({ target }) => target.quote !== undefined) ?? false;
  if (active === undefined || !hasPassages) return { pageNotes, look: undefined };

  const onLook = (): void => {
    setState('looking');
    void passages.placeNotes(active.tabId).then((placed) => {
      setState(placed === null ? 'not-allowed' : 'looked');
      setOrder(placed ?? []);
    });
  };
  return { pageNotes, look: { state, onLook } };
}
