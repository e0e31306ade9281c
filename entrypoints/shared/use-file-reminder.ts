/** The weekly word about saving notes to a file, where it is due. */
import { useEffect, useState } from 'preact/hooks';
import type { FileReminderProps } from '../../components/notebook/file-reminder.tsx';
import { judgeReminder, quietFrom, type Reminder } from '../../core/note/judge-reminder.ts';
import type { Note } from '../../core/note/note.ts';
import type { NoteDatabase } from '../../database/note-database.ts';
import { readFileMemory, writeFileMemory } from '../../settings/file-reminder.ts';
import { saveBackup } from './save-backup.ts';

export function useFileReminder(
  db: NoteDatabase,
  notes: readonly Note[] | undefined,
): FileReminderProps | undefined {
  const [reminder, setReminder] = useState<Reminder>({ due: false });
  const firstNote = notes
    ?.map(({ created }) => created)
    .reduce<string | undefined>(earlier, undefined);

  useEffect(() => {
    void readFileMemory().then((memory) => {
      setReminder(judgeReminder({ ...memory, now: new Date().toISOString(), firstNote }));
    });
  }, [firstNote]);

  if (!reminder.due) return undefined;
  const after = (done: Promise<void>) => void done.then(() => setReminder({ due: false }));
  return {
    daysSince: reminder.days,
    onBackup: () => after(saveBackup(db)),
    onLater: () => after(writeFileMemory({ quietUntil: quietFrom(new Date().toISOString()) })),
  };
}

function earlier(a: string | undefined, b: string): string {
  return a === undefined || b < a ? b : a;
}
