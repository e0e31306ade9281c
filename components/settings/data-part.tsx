/** Where the reader's notes are kept, how safely, and the ways to take them out and bring them back. */
import { Download, Upload } from 'lucide';
import type { ComponentChildren } from 'preact';
import { FileButton } from '../controls/file-button.tsx';
import { Icon } from '../icon.tsx';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';

export interface DataPartProps {
  /** Left out: not known yet. `used` is in bytes. */
  readonly storage?: { readonly persistent: boolean; readonly used: number } | undefined;
  readonly onAskPersistent: () => void;
  readonly onBackup: () => void;
  readonly onRestoreFile: (file: File) => void;
  /** A file being brought in. */
  readonly importing?: ComponentChildren;
  /** Why the copies outside the notebook are not kept, in the browser's words. */
  readonly backupFailure?: string | undefined;
  readonly reminder?: ComponentChildren;
}

export function DataPart(props: DataPartProps) {
  const { storage, onAskPersistent, onBackup, onRestoreFile, backupFailure } = props;
  const t = useWords();
  return (
    <Section heading={t('settings.data')}>
      {storage !== undefined && (
        <p>
          {t(storage.persistent ? 'settings.storagePersistent' : 'settings.storageBestEffort')}{' '}
          <span class="soft">
            {t('settings.used', { size: formatMegabytes(storage.used, t('languageTag')) })}
          </span>
        </p>
      )}
      {backupFailure !== undefined && (
        <div class="notice notice--grave" role="alert">
          <p>{t('storage.backupFailure', { reason: backupFailure })}</p>
        </div>
      )}
      {props.reminder}
      <div class="tools">
        {storage?.persistent === false && (
          <button type="button" class="button" onClick={onAskPersistent}>
            {t('settings.askPersistent')}
          </button>
        )}
        <button type="button" class="button" onClick={onBackup}>
          <Icon of={Download} />
          {t('settings.backup')}
        </button>
        <FileButton
          icon={Upload}
          label={t('settings.restoreBackup')}
          accept=".json,application/json"
          onFile={onRestoreFile}
        />
      </div>
      {props.importing}
    </Section>
  );
}

function formatMegabytes(bytes: number, languageTag: string): string {
  return new Intl.NumberFormat(languageTag, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000_000);
}
