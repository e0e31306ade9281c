/** Said before anything else where notes cannot be kept or some are missing. */
import { TriangleAlert, Undo2 } from 'lucide';
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
}

export function StorageNotice({ trouble, onRestore }: StorageNoticeProps) {
  const t = useWords();
  return (
    <div class="notice notice--grave" role="alert">
      <Icon of={TriangleAlert} />
      <p>{t(KEYS[trouble])}</p>
      {trouble === 'recovery' && (
        <button type="button" class="button button--primary" onClick={onRestore}>
          <Icon of={Undo2} />
          {t('storage.restore')}
        </button>
      )}
    </div>
  );
}
