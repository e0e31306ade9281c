/** Joins the notebook with what is kept: the notes and their search, the ways out and in, the bin. */
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Bin } from '../../components/notebook/bin.tsx';
import { Notebook } from '../../components/notebook/notebook.tsx';
import type { ChosenOrder } from '../../components/notebook/notebook-tools.tsx';
import { NotesContext } from '../../components/notes/notes-context.ts';
import { sayFailure } from '../../components/notes/say-failure.ts';
import {
  filterNotes,
  listFacets,
  type NoteFilter,
  sortNotes,
} from '../../core/note/filter-notes.ts';
import type { ManyReply } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';
import { dayOf } from '../shared/day-of.ts';
import { openBriefing } from '../shared/open-briefing.ts';
import { saveBackup } from '../shared/save-backup.ts';
import { useBackupFailure } from '../shared/use-backup-failure.ts';
import { useFileReminder } from '../shared/use-file-reminder.ts';
import { useImport } from '../shared/use-import.ts';
import { useNoteEditor } from '../shared/use-note-editor.ts';
import { useNoteParser } from '../shared/use-note-parser.ts';
import { useNotes } from '../shared/use-notes.ts';
import { usePassages } from '../shared/use-passages.ts';
import { exportNotes } from './export-notes.ts';
import { useBin } from './use-bin.ts';
import { useNoteSearch } from './use-note-search.ts';
import { usePackTitles } from './use-pack-titles.ts';

/** About nothing but itself. */
const NOTHING = {};
const NO_WORDS: ReadonlySet<string> = new Set();

export function NotebookApp() {
  const { db, notes, knownTags, trouble, actions, deleteNotes, undo, leaveRecovery } = useNotes();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<NoteFilter>(() => readHash());
  const [isNarrowing, setNarrowing] = useState(Object.keys(filter).length > 0);
  const [order, setOrder] = useState<ChosenOrder>('auto');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<string>();
  const [isNew, setNew] = useState(false);
  const [isBin, setBin] = useState(false);
  const [stopped, setStopped] = useState<string>();
  const [isEmptyHanded, setEmptyHanded] = useState(false);
  const parse = useNoteParser();
  const passages = usePassages();
  const packTitles = usePackTitles();
  const backupFailure = useBackupFailure(notes);
  const reminder = useFileReminder(db, notes);
  const { importing, onFile } = useImport(db);
  const editor = useNoteEditor(NOTHING, () => setNew(false));
  const bin = useBin(db, notes, isBin);
  const { found } = useNoteSearch(notes, query);
  const facets = useMemo(() => listFacets(notes ?? []), [notes]);

  const listed = useMemo(() => {
    const isOrphan = (id: string) => passages.states.get(id)?.kind === 'gone';
    const narrowed = filterNotes(notes ?? [], filter, { isOrphan, dayOf });
    if (found === undefined) return sortNotes(narrowed, order === 'auto' ? 'newest' : order);
    const matching = narrowed.filter(({ id }) => found.scores.has(id));
    return sortNotes(matching, order === 'auto' ? 'best' : order, found.scores);
  }, [notes, filter, order, found, passages.states]);

  const mayWrite = trouble === undefined;
  const chosenIds = [...chosen];
  const end = (changing: Promise<ManyReply>) =>
    void changing.then(({ failure }) => setStopped(failure && sayFailure(i18n.t, failure)));

  if (isBin) {
    return (
      <NotesContext.Provider value={{ parse, knownTags, passages: passages.states }}>
        <Bin
          notes={bin.notes}
          daysLeft={bin.daysLeft}
          onRestore={mayWrite ? (id) => void send('restoreNote', { id }) : undefined}
          onPurge={mayWrite ? (id) => void send('purgeNote', { id }) : undefined}
          onBack={() => setBin(false)}
        />
      </NotesContext.Provider>
    );
  }
  return (
    <NotesContext.Provider value={{ parse, knownTags, passages: passages.states }}>
      <Notebook
        view={
          notes
            ? { kind: 'notes', notes: listed, total: notes.length, words: found?.words ?? NO_WORDS }
            : { kind: 'loading' }
        }
        tools={{
          query,
          order,
          onQuery: setQuery,
          onOrder: setOrder,
          onExport: (format) => void exportNotes(listed, format),
          onBackup: () => void saveBackup(db),
          onImport: mayWrite ? onFile : undefined,
        }}
        filter={isNarrowing ? { filter, facets, packTitles, onFilter: setFilter } : undefined}
        onNarrow={() => {
          if (isNarrowing) setFilter({});
          setNarrowing(!isNarrowing);
        }}
        chosen={chosen}
        onChoose={(id) => setChosen(toggle(chosen, id))}
        chosenBar={{
          onAll: () => setChosen(new Set(listed.map(({ id }) => id))),
          onNone: () => setChosen(new Set()),
          onExport: (format) =>
            void exportNotes(
              listed.filter(({ id }) => chosen.has(id)),
              format,
            ),
          onTag: mayWrite ? (tags) => end(send('tagNotes', { ids: chosenIds, tags })) : undefined,
          onDelete: mayWrite
            ? () => {
                deleteNotes(chosenIds);
                setChosen(new Set());
              }
            : undefined,
        }}
        editing={editing}
        onEditing={setEditing}
        newNote={
          isNew
            ? {
                text: editor.text,
                tags: editor.tags,
                state: editor.state,
                onText: editor.write,
                onTags: editor.tag,
                onSave: editor.save,
                onLeave: () => setNew(false),
              }
            : undefined
        }
        onNewNote={mayWrite ? () => setNew(true) : undefined}
        onBriefing={() => openBriefing({})}
        onBin={() => setBin(true)}
        storage={
          trouble && {
            trouble,
            isEmptyHanded,
            onRestore: () => void leaveRecovery('restore').then((done) => setEmptyHanded(!done)),
            onTakeAsItStands: () => void leaveRecovery('as-it-stands'),
          }
        }
        backupFailure={backupFailure}
        reminder={reminder}
        importing={importing}
        stopped={stopped}
        actions={mayWrite ? actions : undefined}
        undo={undo && { count: undo.ids.length, onUndo: undo.onUndo }}
        onGoToPassage={passages.goTo}
      />
    </NotesContext.Provider>
  );
}

function toggle(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Opened from an entry: its notes. */
function readHash(): NoteFilter {
  const given = new URLSearchParams(location.hash.slice(1));
  const pack = given.get('pack');
  const entry = given.get('entry');
  return pack && entry ? { entry: `${pack} ${entry}` } : {};
}
