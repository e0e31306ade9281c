/** Entries as they are read, in the order asked for; one whose pack is gone is left out. Undefined while they are fetched. */
import { useEffect, useState } from 'preact/hooks';
import type { EntryRef, EntryView } from '../../core/pack/entry-view.ts';
import { fetchEntry } from '../shared/use-entry.ts';

export function useEntryViews(refs: readonly EntryRef[]): readonly EntryView[] | undefined {
  const key = JSON.stringify(refs);
  const [found, setFound] = useState<{ readonly key: string; readonly views: EntryView[] }>();
  useEffect(() => {
    let moved = false;
    void Promise.all(refs.map((ref) => fetchEntry(ref).catch(() => null))).then((views) => {
      if (!moved) setFound({ key, views: views.filter((view) => view !== null) });
    });
    return () => {
      moved = true;
    };
  }, [key]);
  return found?.key === key ? found.views : undefined;
}
