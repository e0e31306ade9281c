/** Said quietly, once a week at most: a file elsewhere outlives this computer. */
import { Download } from 'lucide';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';

export interface FileReminderProps {
  /** Whole days; left out: never. */
  readonly daysSince?: number | undefined;
  readonly onBackup: () => void;
  readonly onLater: () => void;
}

export function FileReminder({ daysSince, onBackup, onLater }: FileReminderProps) {
  const t = useWords();
  return (
    <div class="notice">
      <p>{daysSince === undefined ? t('reminder.never') : t('reminder.days', daysSince)}</p>
      <button type="button" class="button" onClick={onBackup}>
        <Icon of={Download} />
        {t('reminder.save')}
      </button>
      <button type="button" class="button button--quiet" onClick={onLater}>
        {t('reminder.later')}
      </button>
    </div>
  );
}
