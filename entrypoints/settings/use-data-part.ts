/** Where notes are kept and how safely; a copy out, and back in. */
import { useEffect, useState } from 'preact/hooks';
import type { DataPartProps } from '../../components/settings/data-part.tsx';
import { listNotes } from '../../database/list-notes.ts';
import { openNoteDatabase } from '../../database/note-database.ts';
import { fileName, saveFile } from '../shared/save-file.ts';

export function useDataPart(): DataPartProps {
  const [storage, setStorage] = useState<DataPartProps['storage']>();
  const look = async () => {
    const [persistent, { usage = 0 }] = await Promise.all([
      navigator.storage.persisted(),
      navigator.storage.estimate(),
    ]);
    setStorage({ persistent, used: usage });
  };
  useEffect(() => void look(), []);
  return {
    storage,
    onAskPersistent: () => void navigator.storage.persist().then(look),
    onBackup: () => void saveBackup(),
    onRestoreFile: () => {},
  };
}

async function saveBackup(): Promise<void> {
  const notes = await listNotes(openNoteDatabase());
  saveFile(fileName('backup', 'json'), JSON.stringify(notes, null, 2), 'application/json');
}
