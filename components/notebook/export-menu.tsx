import { Download } from 'lucide';
import { useWords } from '../words.ts';
import { Menu } from './menu.tsx';

/** Each a file that another tool reads. */
export const EXPORT_FORMATS = ['obsidian', 'markdown', 'annotations', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportActions {
  readonly onExport: (format: ExportFormat) => void;
  /** Everything that is kept; left out where it is about some notes only. */
  readonly onBackup?: () => void;
}

export function ExportMenu({ label, onExport, onBackup }: ExportActions & { label: string }) {
  const t = useWords();
  const items = EXPORT_FORMATS.map((format) => ({
    label: t(`export.${format}`),
    onChoose: () => onExport(format),
  }));
  const backup = onBackup ? [{ label: t('export.backup'), onChoose: onBackup }] : [];
  return <Menu icon={Download} label={label} items={[...items, ...backup]} />;
}
