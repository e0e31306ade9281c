/** All of the reader's notes. */
import '../../assets/page.css';
import { useState } from 'preact/hooks';
import { Notebook } from '../../components/notebook/notebook.tsx';
import type { StoredNote } from '../../database/list-notes.ts';
import { mountPage } from '../shared/mount-page.tsx';
import { fileName, saveFile } from '../shared/save-file.ts';
import { useNotes } from '../shared/use-notes.ts';

function NotebookApp() {
  const { notes, trouble, actions, undo, restore } = useNotes();
  const [query, setQuery] = useState('');
  return (
    <Notebook
      view={
        notes
          ? { kind: 'notes', notes: search(notes, query), total: notes.length, query }
          : { kind: 'loading' }
      }
      {...(trouble && { trouble })}
      actions={actions}
      undo={undo}
      onQuery={setQuery}
      onExport={() =>
        saveFile(fileName('notes', 'json'), JSON.stringify(notes, null, 2), 'application/json')
      }
      onRestore={restore}
    />
  );
}

function search(notes: readonly StoredNote[], query: string): readonly StoredNote[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return notes;
  return notes.filter(({ body, tags, target }) =>
    [body, ...tags, target.entryTitle, target.page?.title, target.quote?.exact].some((text) =>
      text?.toLowerCase().includes(wanted),
    ),
  );
}

mountPage(<NotebookApp />);
