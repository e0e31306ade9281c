import { Undo2 } from 'lucide';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';

export interface RemovedNoticeProps {
  readonly title: string;
  readonly onUndo: () => void;
}

/** Says that a pack was removed and its notes were not, with the way back. */
export function RemovedNotice({ title, onUndo }: RemovedNoticeProps) {
  const t = useWords();
  return (
    <div class="notice" role="status">
      <p>{t('library.removed', { title })}</p>
      <button type="button" class="button" onClick={onUndo}>
        <Icon of={Undo2} />
        {t('library.undo')}
      </button>
    </div>
  );
}
