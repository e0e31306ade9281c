/** The page in view and the notes on it, or one entry with its notes. Follows the active tab. */
import { useEffect, useState } from 'preact/hooks';
import { NotesContext } from '../../components/notes/notes-context.ts';
import { SidePanel } from '../../components/side-panel/side-panel.tsx';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { send } from '../../messaging/send.ts';
import { takePanelEntry, watchPanelEntry } from '../../settings/panel-entry.ts';
import { openBriefing } from '../shared/open-briefing.ts';
import { pageActions } from '../shared/page-actions.ts';
import { useActivePage } from '../shared/use-active-page.ts';
import { useNoteParser } from '../shared/use-note-parser.ts';
import { useNotes } from '../shared/use-notes.ts';
import { usePassages } from '../shared/use-passages.ts';
import { usePageNotes } from './use-page-notes.ts';
import { usePanelEntry } from './use-panel-entry.ts';
import { useSelectionNote } from './use-selection-note.ts';

export function PanelApp() {
  const view = useActivePage();
  const { active, access, page } = view;
  const notes = useNotes();
  const parse = useNoteParser();
  const passages = usePassages();
  const [trail, setTrail] = useState<readonly EntryRef[]>(() => readHash());

  useEffect(() => {
    const take = () =>
      void takePanelEntry().then((ref) => {
        if (ref) setTrail([ref]);
      });
    take();
    return watchPanelEntry(take);
  }, []);

  const entries = page.kind === 'seen' ? page.entries : [];
  const { writing, ask, isMissing } = useSelectionNote(entries);
  const entry = usePanelEntry({ trail, page: active, notes: notes.notes });
  const { pageNotes, look } = usePageNotes({ active, notes: notes.notes, passages });
  const mayWrite = notes.trouble === undefined;

  // Asked to note on a selection: that comes before what was being read.
  useEffect(() => {
    if (writing) setTrail([]);
  }, [writing?.target]);

  return (
    <NotesContext.Provider value={{ parse, knownTags: notes.knownTags, passages: passages.states }}>
      <SidePanel
        host={active?.host ?? ''}
        access={access}
        page={page}
        {...pageActions(view)}
        pageNotes={pageNotes ? { kind: 'notes', notes: pageNotes } : { kind: 'loading' }}
        notes={{
          ...(mayWrite && { actions: notes.actions }),
          undo: notes.undo && { count: notes.undo.ids.length, onUndo: notes.undo.onUndo },
          onGoToPassage: passages.goTo,
        }}
        writing={writing}
        selection={
          active && access !== 'never' && mayWrite
            ? { onNote: () => ask(active.tabId), isMissing }
            : undefined
        }
        look={look}
        onBriefing={
          active && entries.length > 0 ? () => openBriefing({ tab: active.tabId }) : undefined
        }
        {...(entry && { entry: { ...entry, onBack: () => setTrail(trail.slice(0, -1)) } })}
        onOpenEntry={(ref) => setTrail([...trail, ref])}
        onOpen={(place) => place !== 'panel' && void send('open', { page: place })}
      />
    </NotesContext.Provider>
  );
}

/** In a tab of ours the entry stands in the address. */
function readHash(): readonly EntryRef[] {
  const given = new URLSearchParams(location.hash.slice(1));
  const pack = given.get('pack');
  const entry = given.get('entry');
  return pack && entry ? [{ pack, entry }] : [];
}
