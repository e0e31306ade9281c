/** A file that brings notes in: read and judged here, shown, and written by the background at the reader's word. */
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportChoice, ImportReviewProps } from '../../components/notebook/import-review.tsx';
import { sayFailure } from '../../components/notes/say-failure.ts';
import type { Backup } from '../../core/export/backup.ts';
import type { ParsedImport } from '../../core/export/parse-import.ts';
import { planImport } from '../../database/import-notes.ts';
import type { NoteDatabase } from '../../database/note-database.ts';
import { ask } from '../../messaging/ask.ts';
import { send } from '../../messaging/send.ts';
import { changeSettings, parseSettings } from '../../settings/settings.ts';

type Taken = Extract<ParsedImport, { ok: true }>;
type State = ImportReviewProps['state'];

export interface Importing {
  readonly importing: ImportReviewProps | undefined;
  readonly onFile: (file: File) => void;
}

export function useImport(db: NoteDatabase): Importing {
  const [state, setState] = useState<State>();
  const taken = useRef<Taken>(undefined);

  const read = async (file: File): Promise<State> => {
    const { parseImport } = await import('../../core/export/parse-import.ts');
    const parsed = parseImport(await file.text(), { now: new Date().toISOString() });
    if (!parsed.ok) return { kind: 'refused', file: file.name, issues: parsed.issues };
    taken.current = parsed;
    const { added, present, conflicts } = await planImport(db, parsed.notes);
    const backup = parsed.kind === 'backup' ? parsed.backup : undefined;
    return {
      kind: 'review',
      file: file.name,
      format: parsed.kind,
      added: added.length,
      present: present.length,
      conflicts,
      leftOut: parsed.kind === 'backup' ? [] : parsed.leftOut,
      more: backup && { packs: backup.packs.length, drafts: backup.drafts.length },
    };
  };

  const write = async ({ onConflict, more }: ImportChoice): Promise<State | undefined> => {
    const file = state?.file ?? '';
    if (taken.current === undefined) return undefined;
    const { notes } = taken.current;
    const reply = await send('importNotes', { notes, onConflict });
    if (!reply.ok) return { kind: 'failed', file, why: sayFailure(i18n.t, reply.reason) };
    if (more && taken.current.kind === 'backup') await restoreMore(taken.current.backup);
    const { added, replaced, present } = reply;
    return { kind: 'done', file, added, replaced, present };
  };

  const fail = (file: string) => (error: unknown) =>
    setState({ kind: 'failed', file, why: i18n.t('import.failed', { reason: String(error) }) });

  return {
    onFile: (file) => {
      setState({ kind: 'reading', file: file.name });
      read(file).then(setState, fail(file.name));
    },
    importing: state && {
      state,
      onImport: (choice) => {
        setState({ kind: 'writing', file: state.file });
        write(choice).then(setState, fail(state.file));
      },
      onClose: () => {
        taken.current = undefined;
        setState(undefined);
      },
    },
  };
}

/** What of a backup is no note. Commentary that is here in the same revision or a newer one stays as it is. */
async function restoreMore({ packs, drafts, settings }: Backup): Promise<void> {
  for (const { current, enabled } of packs) {
    const source = { text: JSON.stringify(current) };
    const previewed = await send('previewPack', source);
    if (previewed.ok) await send('keepPack', { source, digest: previewed.preview.digest });
    await send('showPack', { id: current.id, shown: enabled });
  }
  for (const { body, tags, target } of drafts) {
    const here = await ask('findDraft', target);
    if (here === null) await send('saveDraft', { body, tags, target });
  }
  await changeSettings(() => parseSettings(settings));
}
