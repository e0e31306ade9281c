/**
 * All of the reader's notes: searched, narrowed, ordered, changed one by one or many at once. Where stored notes are
 * damaged it says so and never shows an empty notebook as if that were all.
 */
import { FileText, PenLine, Trash2 } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Note } from '../../core/note/note.ts';
import { Icon } from '../icon.tsx';
import type { NoteActions } from '../notes/note-item.tsx';
import { NoteUndo } from '../notes/note-undo.tsx';
import type { NotesSectionProps } from '../notes/notes-section.tsx';
import { useWords } from '../words.ts';
import { ChosenBar, type ChosenBarProps } from './chosen-bar.tsx';
import { FileReminder, type FileReminderProps } from './file-reminder.tsx';
import { FilterPart, type FilterPartProps } from './filter-part.tsx';
import { ImportReview, type ImportReviewProps } from './import-review.tsx';
import { NewNote, type NewNoteProps } from './new-note.tsx';
import { NotebookList } from './notebook-list.tsx';
import { NotebookTools, type NotebookToolsProps } from './notebook-tools.tsx';
import { StorageNotice, type StorageNoticeProps } from './storage-notice.tsx';

export type NotebookView =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'notes';
      /** Those that were asked for, in order. */
      readonly notes: readonly Note[];
      /** Of the whole notebook. */
      readonly total: number;
      /** Folded words that answered the search. */
      readonly words: ReadonlySet<string>;
    };

export interface NotebookProps {
  readonly view: NotebookView;
  readonly tools: Omit<NotebookToolsProps, 'searchRef' | 'isNarrowing' | 'onNarrow'>;
  /** Left out: folded away. */
  readonly filter?: FilterPartProps | undefined;
  readonly onNarrow: () => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string) => void;
  readonly chosenBar: Omit<ChosenBarProps, 'count' | 'listed'>;
  readonly editing: string | undefined;
  readonly onEditing: (id: string | undefined) => void;
  readonly newNote?: NewNoteProps | undefined;
  /** Left out: nothing can be written now. */
  readonly onNewNote?: (() => void) | undefined;
  readonly onBriefing: () => void;
  readonly onBin: () => void;
  readonly storage?: StorageNoticeProps | undefined;
  /** Why the copies outside the database are not kept, in the browser's words. */
  readonly backupFailure?: string | undefined;
  readonly reminder?: FileReminderProps | undefined;
  readonly importing?: ImportReviewProps | undefined;
  /** Why a change to several notes ended before the last. */
  readonly stopped?: string | undefined;
  readonly actions?: NoteActions | undefined;
  readonly undo?: NotesSectionProps['undo'];
  readonly onGoToPassage?: ((note: Note) => void) | undefined;
}

export function Notebook(props: NotebookProps) {
  const t = useWords();
  const search = useRef<HTMLInputElement>(null);
  const { view, storage, undo, chosen, filter, importing, newNote } = props;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <main class="page notebook">
      <header class="page__head notebook__head">
        <div>
          <h1 class="page__title">{t('notebook.title')}</h1>
          {view.kind === 'notes' && view.total > 0 && (
            <p class="soft">{t('notebook.count', view.total)}</p>
          )}
        </div>
        <div class="notebook__ways">
          {props.onNewNote !== undefined && (
            <button type="button" class="button button--primary" onClick={props.onNewNote}>
              <Icon of={PenLine} />
              {t('notebook.newNote')}
            </button>
          )}
          <button type="button" class="button" onClick={props.onBriefing}>
            <Icon of={FileText} />
            {t('notebook.briefing')}
          </button>
          <button type="button" class="button" onClick={props.onBin}>
            <Icon of={Trash2} />
            {t('notebook.bin')}
          </button>
        </div>
      </header>
      {storage !== undefined && <StorageNotice {...storage} />}
      {props.backupFailure !== undefined && (
        <div class="notice notice--grave" role="alert">
          <p>{t('storage.backupFailure', { reason: props.backupFailure })}</p>
        </div>
      )}
      {props.reminder !== undefined && <FileReminder {...props.reminder} />}
      {newNote !== undefined && <NewNote {...newNote} />}
      {importing !== undefined && <ImportReview {...importing} />}
      {view.kind === 'loading' && <p class="soft">{t('notebook.loading')}</p>}
      {view.kind === 'notes' && (
        <>
          <NotebookTools
            {...props.tools}
            searchRef={search}
            isNarrowing={filter !== undefined}
            onNarrow={props.onNarrow}
          />
          {filter !== undefined && <FilterPart {...filter} />}
          {chosen.size > 0 && (
            <ChosenBar {...props.chosenBar} count={chosen.size} listed={view.notes.length} />
          )}
          {undo !== undefined && <NoteUndo {...undo} />}
          {props.stopped !== undefined && (
            <p role="alert">{t('notebook.stopped', { reason: props.stopped })}</p>
          )}
          <p role="status" class="page__status soft">
            {sayListed(t, view, props.tools.query, storage !== undefined)}
          </p>
          {view.notes.length > 0 && (
            <>
              <NotebookList
                notes={view.notes}
                words={view.words}
                chosen={chosen}
                editing={props.editing}
                onChoose={props.onChoose}
                onEditing={props.onEditing}
                actions={props.actions}
                onGoToPassage={props.onGoToPassage}
              />
              <p class="soft notebook__keys">{t('notebook.keys')}</p>
            </>
          )}
        </>
      )}
    </main>
  );
}

function sayListed(
  t: ReturnType<typeof useWords>,
  { notes, total }: Extract<NotebookView, { kind: 'notes' }>,
  query: string,
  readOnly: boolean,
): string {
  if (notes.length > 0) {
    return notes.length < total ? t('notebook.shown', { shown: notes.length, total }) : '';
  }
  if (total === 0) return readOnly ? '' : t('notebook.empty');
  return query.trim() === '' ? t('notebook.noneSoFiltered') : t('notebook.noMatch', { query });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
