/** One entry in the side panel: as in the card, and its notes may be changed. */
import { ArrowLeft } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { CardUnavailable } from '../card/card-unavailable.tsx';
import type { CardView } from '../card/card-view.ts';
import type { OnCopy } from '../entry/copy-quotation.tsx';
import { EntryBody } from '../entry/entry-body.tsx';
import { Icon } from '../icon.tsx';
import { NoteEditor } from '../notes/note-editor.tsx';
import { NoteExtras } from '../notes/note-extras.tsx';
import { NotesSection, type NotesSectionProps } from '../notes/notes-section.tsx';
import { useWords } from '../words.ts';

export interface PanelEntryProps {
  readonly view: CardView;
  /** To the entry before, where `view.backTo` names one, and else to the page. */
  readonly onBack: () => void;
  readonly onOpenRelated: (ref: EntryRef) => void;
  readonly onCopy: OnCopy;
  readonly noteTags: readonly string[];
  readonly onNoteText: (text: string) => void;
  readonly onNoteTags: (tags: readonly string[]) => void;
  readonly onNoteSave: () => void;
  readonly notes: Pick<NotesSectionProps, 'actions' | 'undo' | 'onGoToPassage'>;
}

export function PanelEntry({ view, onBack, notes, ...on }: PanelEntryProps) {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = view.kind === 'entry' ? view.entry.title : (view.title ?? t('card.label'));
  const backTo = view.kind === 'entry' ? view.backTo : undefined;
  // Another title is another entry, read from its top.
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus();
  }, [title]);
  return (
    <main class="panel" aria-busy={view.kind === 'loading'}>
      <header class="panel__head panel__head--entry">
        <button type="button" class="button button--quiet card__back" onClick={onBack}>
          <Icon of={ArrowLeft} />
          {backTo === undefined ? t('panel.back') : t('card.back', { title: backTo })}
        </button>
        {view.kind === 'entry' && <p class="kicker">{t(`kind.${view.entry.kind}`)}</p>}
        <h1 class="card__title" tabIndex={-1} ref={heading}>
          {title}
        </h1>
      </header>
      {view.kind === 'loading' && <p class="card__message soft">{t('card.loading')}</p>}
      {view.kind === 'unavailable' && <CardUnavailable reason={view.reason} />}
      {view.kind === 'entry' && (
        <EntryBody entry={view.entry} onCopy={on.onCopy} onOpenRelated={on.onOpenRelated}>
          <NotesSection view={view.notes} {...notes}>
            <NoteEditor
              text={view.editor.text}
              state={view.editor.state}
              onText={on.onNoteText}
              onSave={on.onNoteSave}
            >
              <NoteExtras
                text={view.editor.text}
                tags={on.noteTags}
                onTags={on.onNoteTags}
                onSubmit={on.onNoteSave}
              />
            </NoteEditor>
          </NotesSection>
        </EntryBody>
      )}
    </main>
  );
}
