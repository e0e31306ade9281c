/** The page in view and the notes on it, or one entry with its notes. Follows the active tab. */
import { useEffect, useState } from 'preact/hooks';
import { SidePanel } from '../../components/side-panel/side-panel.tsx';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { canonicaliseUrl } from '../../core/selector/canonicalise-url.ts';
import { send } from '../../messaging/send.ts';
import { takePanelEntry, watchPanelEntry } from '../../settings/panel-entry.ts';
import { pageActions } from '../shared/page-actions.ts';
import { useActivePage } from '../shared/use-active-page.ts';
import { useNotes } from '../shared/use-notes.ts';
import { usePanelEntry } from './use-panel-entry.ts';

export function PanelApp() {
  const view = useActivePage();
  const { active, access, page } = view;
  const notes = useNotes();
  const [trail, setTrail] = useState<readonly EntryRef[]>(() => readHash());

  useEffect(() => {
    const take = () =>
      void takePanelEntry().then((ref) => {
        if (ref) setTrail([ref]);
      });
    take();
    return watchPanelEntry(take);
  }, []);

  const entry = usePanelEntry({ trail, page: active, notes: notes.notes });
  const address = active && canonicaliseUrl(active.url);
  const pageNotes = notes.notes?.filter(
    ({ target }) =>
      target.page !== undefined &&
      (target.page.canonicalUrl === address || canonicaliseUrl(target.page.url) === address),
  );

  return (
    <SidePanel
      host={active?.host ?? ''}
      access={access}
      page={page}
      {...pageActions(view)}
      pageNotes={pageNotes ? { kind: 'notes', notes: pageNotes } : { kind: 'loading' }}
      notes={{ ...(!notes.trouble && { actions: notes.actions }), undo: notes.undo }}
      {...(entry && { entry: { ...entry, onBack: () => setTrail(trail.slice(0, -1)) } })}
      onOpenEntry={(ref) => setTrail([...trail, ref])}
      onOpen={(place) => place !== 'panel' && void send('open', { page: place })}
    />
  );
}

/** In a tab of ours the entry stands in the address. */
function readHash(): readonly EntryRef[] {
  const given = new URLSearchParams(location.hash.slice(1));
  const pack = given.get('pack');
  const entry = given.get('entry');
  return pack && entry ? [{ pack, entry }] : [];
}
