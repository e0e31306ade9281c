import { Undo2 } from 'lucide';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';

export interface NoteUndoProps {
  readonly count: number;
  readonly onUndo: () => void;
}

/** Says that notes went to the bin, with the way back. */
export function NoteUndo({ count, onUndo }: NoteUndoProps) {
  const t = useWords();
  return (
    <div class="notice" role="status">
      <p>{t('notes.deleted', count)}</p>
      <button type="button" class="button" onClick={onUndo}>
        <Icon of={Undo2} />
        {t('notes.undo')}
      </button>
    </div>
  );
}
