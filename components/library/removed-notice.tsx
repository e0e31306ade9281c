import { Undo2 } from 'lucide';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';

export interface RemovedNoticeProps {
  readonly title: string;
  /** It was wanted back, and could not be brought. */
  readonly failed?: boolean;
  readonly onUndo: () => void;
}

/** Says that a pack was removed and its notes were not, with the way back. */
export function RemovedNotice({ title, failed = false, onUndo }: RemovedNoticeProps) {
  const t = useWords();
  return (
    <div class="notice" role="status">
      <p>{t(failed ? 'library.notBack' : 'library.removed', { title })}</p>
      <button type="button" class="button" onClick={onUndo}>
        <Icon of={Undo2} />
        {t('library.undo')}
      </button>
    </div>
  );
}
