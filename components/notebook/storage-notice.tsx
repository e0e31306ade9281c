/** Said before anything else where notes cannot be kept or some are missing. */
import { TriangleAlert, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';

export type StorageTrouble =
  /** What is stored is not what was kept. */
  'recovery' | 'newer-database' | 'quota' | 'refused';

const KEYS = {
  recovery: 'storage.recovery',
  'newer-database': 'storage.newerDatabase',
  quota: 'storage.quota',
  refused: 'storage.refused',
} as const satisfies Record<StorageTrouble, string>;

export interface StorageNoticeProps {
  readonly trouble: StorageTrouble;
  readonly onRestore: () => void;
  /** Goes on without what is missing. */
  readonly onTakeAsItStands: () => void;
  /** The copies were asked for, and had nothing to give. */
  readonly isEmptyHanded: boolean;
}

export function StorageNotice(props: StorageNoticeProps) {
  const t = useWords();
  const [sure, setSure] = useState(false);
  const { trouble, onRestore, onTakeAsItStands, isEmptyHanded } = props;
  return (
    <div class="notice notice--grave" role="alert">
      <Icon of={TriangleAlert} />
      <p>{t(KEYS[trouble])}</p>
      {trouble === 'recovery' && (
        <>
          {isEmptyHanded && <p>{t('storage.nothingToRestore')}</p>}
          <button type="button" class="button button--primary" onClick={onRestore}>
            <Icon of={Undo2} />
            {t('storage.restore')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => (sure ? onTakeAsItStands() : setSure(true))}
            onBlur={() => setSure(false)}
          >
            {t(sure ? 'storage.takeSure' : 'storage.takeAsItStands')}
          </button>
        </>
      )}
    </div>
  );
}
