/** Where notes are kept and how safely; a copy out, and back in. */
import { useEffect, useState } from 'preact/hooks';
import { FileReminder } from '../../components/notebook/file-reminder.tsx';
import { ImportReview } from '../../components/notebook/import-review.tsx';
import type { DataPartProps } from '../../components/settings/data-part.tsx';
import { saveBackup } from '../shared/save-backup.ts';
import { useBackupFailure } from '../shared/use-backup-failure.ts';
import { useFileReminder } from '../shared/use-file-reminder.ts';
import { useImport } from '../shared/use-import.ts';
import { useNotes } from '../shared/use-notes.ts';

export function useDataPart(): DataPartProps {
  const { db, notes } = useNotes();
  const [storage, setStorage] = useState<DataPartProps['storage']>();
  const { importing, onFile } = useImport(db);
  const reminder = useFileReminder(db, notes);
  const backupFailure = useBackupFailure(notes);
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
    backupFailure,
    importing: importing && <ImportReview {...importing} />,
    reminder: reminder && <FileReminder {...reminder} />,
    onAskPersistent: () => void navigator.storage.persist().then(look),
    onBackup: () => void saveBackup(db),
    onRestoreFile: onFile,
  };
}
