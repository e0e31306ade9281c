/** Notes as a file for another tool. What writes it is brought in when it is wanted. */
import { i18n } from '#i18n';
import type { ExportFormat } from '../../components/notebook/export-menu.tsx';
import type { Note } from '../../core/note/note.ts';
import { fileName, saveFile } from '../shared/save-file.ts';

export async function exportNotes(notes: readonly Note[], format: ExportFormat): Promise<void> {
  const title = i18n.t('notebook.title');
  const untitled = i18n.t('notes.untitled');
  switch (format) {
    case 'obsidian': {
      const [{ toMarkdownFiles }, { zipFiles }] = await Promise.all([
        import('../../core/export/to-markdown.ts'),
        import('../../core/export/zip-files.ts'),
      ]);
      const zip = zipFiles(toMarkdownFiles(notes, { untitled }));
      return saveFile(fileName('notes', 'zip'), new Uint8Array(zip), 'application/zip');
    }
    case 'markdown': {
      const { toMarkdownDocument } = await import('../../core/export/to-markdown.ts');
      const text = toMarkdownDocument(notes, { title, untitled });
      return saveFile(fileName('notes', 'md'), text, 'text/markdown');
    }
    case 'annotations': {
      const { toWebAnnotations } = await import('../../core/export/to-web-annotation.ts');
      const now = new Date().toISOString();
      const collection = toWebAnnotations(notes, { id: crypto.randomUUID(), label: title, now });
      const text = JSON.stringify(collection, null, 2);
      return saveFile(fileName('notes', 'jsonld'), text, 'application/ld+json');
    }
    case 'csv': {
      const { toCsv } = await import('../../core/export/to-csv.ts');
      return saveFile(fileName('notes', 'csv'), toCsv(notes), 'text/csv');
    }
    default:
      return format satisfies never;
  }
}
