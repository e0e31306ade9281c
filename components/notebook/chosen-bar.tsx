/** What can be done with the notes that are chosen, all at once. */
import { Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useNotesAround } from '../notes/notes-context.ts';
import { TagField } from '../notes/tag-field.tsx';
import { useWords } from '../words.ts';
import { type ExportActions, ExportMenu } from './export-menu.tsx';

export interface ChosenBarProps {
  readonly count: number;
  /** Of all that are listed. */
  readonly listed: number;
  readonly onExport: ExportActions['onExport'];
  /** Left out: nothing can be changed now. */
  readonly onTag?: ((tags: readonly string[]) => void) | undefined;
  readonly onDelete?: (() => void) | undefined;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

export function ChosenBar(props: ChosenBarProps) {
  const t = useWords();
  const { knownTags } = useNotesAround();
  const [tags, setTags] = useState<readonly string[]>([]);
  const { count, listed, onTag, onDelete } = props;
  return (
    <section class="chosen" aria-label={t('notebook.chosenLabel')}>
      <div class="chosen__line">
        <p role="status">
          <b>{t('notebook.chosen', count)}</b>
        </p>
        {count < listed && (
          <button type="button" class="button button--quiet" onClick={props.onAll}>
            {t('notebook.chooseAll', listed)}
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={props.onNone}>
          {t('notebook.chooseNone')}
        </button>
        <ExportMenu label={t('notebook.exportChosen')} onExport={props.onExport} />
        {onDelete !== undefined && (
          <button type="button" class="button" onClick={onDelete}>
            <Icon of={Trash2} />
            {t('notes.delete')}
          </button>
        )}
      </div>
      {onTag !== undefined && (
        <div class="chosen__tags">
          <TagField tags={tags} known={knownTags} onTags={setTags} />
          <button
            type="button"
            class="button"
            disabled={tags.length === 0}
            onClick={() => {
              onTag(tags);
              setTags([]);
            }}
          >
            {t('notebook.addTags')}
          </button>
        </div>
      )}
    </section>
  );
}
