/**
 * The side panel: what is on the page in view and the reader's notes there, or one entry with its notes. It is ours from
 * edge to edge, so it is the trusted place to change and delete.
 */

import { FileText, TextSelect } from 'lucide';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { Icon } from '../icon.tsx';
import { LookOnPage, type LookOnPageProps } from '../notes/look-on-page.tsx';
import { NotesSection, type NotesSectionProps } from '../notes/notes-section.tsx';
import { SelectionNote, type SelectionNoteProps } from '../notes/selection-note.tsx';
import { PagePart, type PagePartProps } from '../page/page-part.tsx';
import { type Place, Places } from '../page/places.tsx';
import { SitePart, type SitePartProps } from '../page/site-part.tsx';
import { useWords } from '../words.ts';
import { PanelEntry, type PanelEntryProps } from './panel-entry.tsx';

export interface SidePanelProps extends PagePartProps, SitePartProps {
  /** The notes written on the page in view. */
  readonly pageNotes: NotesSectionProps['view'];
  readonly notes: Pick<NotesSectionProps, 'actions' | 'undo' | 'onGoToPassage'>;
  /** Left out: the list of the page is shown. */
  readonly entry?: Omit<PanelEntryProps, 'notes' | 'onOpenRelated'>;
  /** A note on selected words, being written. */
  readonly writing?: SelectionNoteProps | undefined;
  /** Left out: the page in view cannot be asked. `said`: nothing was selected. */
  readonly selection?: { readonly onNote: () => void; readonly isMissing: boolean } | undefined;
  /** Left out: there is no note to look for, or nowhere to look. */
  readonly look?: LookOnPageProps | undefined;
  /** Left out: nothing to make a briefing of. */
  readonly onBriefing?: (() => void) | undefined;
  readonly onOpenEntry: (ref: EntryRef) => void;
  readonly onOpen: (place: Place) => void;
}

export function SidePanel(props: SidePanelProps) {
  const t = useWords();
  const { host, access, entry, notes, writing, selection, look, onOpen, onSite, onAllow } = props;
  if (entry !== undefined) {
    return <PanelEntry {...entry} notes={notes} onOpenRelated={props.onOpenEntry} />;
  }
  return (
    <main class="panel">
      <header class="panel__head">
        <h1 class="brand">{t('extensionName')}</h1>
        {access !== 'never' && <p class="soft">{host}</p>}
      </header>
      {writing !== undefined && <SelectionNote {...writing} />}
      <PagePart
        access={access}
        page={props.page}
        onOpenEntry={props.onOpenEntry}
        onGoToMention={props.onGoToMention}
        onCheckOnce={props.onCheckOnce}
      />
      {props.onBriefing !== undefined && (
        <button type="button" class="button button--quiet" onClick={props.onBriefing}>
          <Icon of={FileText} />
          {t('panel.briefing')}
        </button>
      )}
      <div class="panel__site">
        <SitePart host={host} access={access} onSite={onSite} onAllow={onAllow} />
      </div>
      <NotesSection
        heading={t('panel.notesOnPage')}
        empty={t('panel.noNotesOnPage')}
        view={props.pageNotes}
        onItsPage
        {...notes}
      >
        {look !== undefined && <LookOnPage {...look} />}
        {selection !== undefined && writing === undefined && (
          <div class="look-on-page">
            <button type="button" class="button" onClick={selection.onNote}>
              <Icon of={TextSelect} />
              {t('panel.noteOnSelection')}
            </button>
            <p class="soft" role="status">
              {selection.isMissing && t('panel.nothingSelected')}
            </p>
          </div>
        )}
      </NotesSection>
      <Places places={['notebook', 'library', 'settings']} onOpen={onOpen} />
    </main>
  );
}
