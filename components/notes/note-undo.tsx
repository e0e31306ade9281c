import { Undo2 } from 'lucide';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';

/** Says that a note went to the bin, with the way back. */
export function NoteUndo({ onUndo }: { readonly onUndo: () => void }) {
  const t = useWords();
  return (
    <div class="notice" role="status">
      <p>{t('notes.deleted')}</p>
      <button type="button" class="button" onClick={onUndo}>
        <Icon of={Undo2} />
        {t('notes.undo')}
      </button>
    </div>
  );
}
