/**
 * All of the reader's notes, under their entries, with a search. Where stored notes are damaged it says so and never
 * shows an empty notebook as if that were all.
 */
import { Download, Search } from 'lucide';
import { useId } from 'preact/hooks';
import type { Note } from '../../core/note/note.ts';
import { Icon } from '../icon.tsx';
import type { NoteActions } from '../notes/note-item.tsx';
import { NoteUndo } from '../notes/note-undo.tsx';
import type { NotesSectionProps } from '../notes/notes-section.tsx';
import { useWords } from '../words.ts';
import { groupNotes } from './group-notes.ts';
import { NotebookGroup } from './notebook-group.tsx';
import { StorageNotice, type StorageTrouble } from './storage-notice.tsx';

export type NotebookView =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'notes';
      /** Those that the search found, newest first. */
      readonly notes: readonly Note[];
      /** Of the whole notebook. */
      readonly total: number;
      readonly query: string;
    };

export interface NotebookProps {
  readonly view: NotebookView;
  readonly trouble?: StorageTrouble;
  readonly actions?: NoteActions;
  readonly undo?: NotesSectionProps['undo'];
  readonly onGoToPassage?: (note: Note) => void;
  readonly onQuery: (query: string) => void;
  readonly onExport: () => void;
  readonly onRestore: () => void;
}

export function Notebook(props: NotebookProps) {
  const t = useWords();
  const { view, trouble, undo } = props;
  const readOnly = trouble !== undefined;
  return (
    <main class="page">
      <header class="page__head">
        <h1 class="page__title">{t('notebook.title')}</h1>
        {view.kind === 'notes' && view.total > 0 && (
          <p class="soft">{t('notebook.count', view.total)}</p>
        )}
      </header>
      {trouble !== undefined && <StorageNotice trouble={trouble} onRestore={props.onRestore} />}
      {view.kind === 'loading' && <p class="soft">{t('notebook.loading')}</p>}
      {view.kind === 'notes' && (
        <>
          {view.total > 0 && (
            <NotebookTools query={view.query} onQuery={props.onQuery} onExport={props.onExport} />
          )}
          {undo !== undefined && <NoteUndo onUndo={() => undo.onUndo(undo.id)} />}
          <p role="status" class="page__status">
            {view.notes.length === 0 && sayNone(t, view, readOnly)}
          </p>
          {groupNotes(view.notes).map((group) => (
            <NotebookGroup
              key={group.title ?? ''}
              group={group}
              actions={readOnly ? undefined : props.actions}
              onGoToPassage={props.onGoToPassage}
            />
          ))}
        </>
      )}
    </main>
  );
}

function sayNone(
  t: ReturnType<typeof useWords>,
  view: Extract<NotebookView, { kind: 'notes' }>,
  readOnly: boolean,
): string {
  if (view.query !== '') return t('notebook.noMatch', { query: view.query });
  return readOnly ? '' : t('notebook.empty');
}

function NotebookTools(props: Pick<NotebookProps, 'onQuery' | 'onExport'> & { query: string }) {
  const t = useWords();
  const id = useId();
  return (
    <div class="tools">
      <label class="visually-hidden" for={id}>
        {t('notebook.search')}
      </label>
      <span class="search">
        <Icon of={Search} />
        <input
          id={id}
          type="search"
          class="field"
          value={props.query}
          placeholder={t('notebook.search')}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
      </span>
      <button type="button" class="button" onClick={props.onExport}>
        <Icon of={Download} />
        {t('notebook.export')}
      </button>
    </div>
  );
}
