/**
 * The side panel: what is on the page in view and the reader's notes there, or one entry with its notes. It is ours from
 * edge to edge, so it is the trusted place to change and delete.
 */
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { NotesSection, type NotesSectionProps } from '../notes/notes-section.tsx';
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
  readonly onOpenEntry: (ref: EntryRef) => void;
  readonly onOpen: (place: Place) => void;
}

export function SidePanel(props: SidePanelProps) {
  const t = useWords();
  const { host, access, entry, notes, onOpen, onSite, onAllow } = props;
  if (entry !== undefined) {
    return <PanelEntry {...entry} notes={notes} onOpenRelated={props.onOpenEntry} />;
  }
  return (
    <main class="panel">
      <header class="panel__head">
        <h1 class="brand">{t('extensionName')}</h1>
        {access !== 'never' && <p class="soft">{host}</p>}
      </header>
      <PagePart
        access={access}
        page={props.page}
        onOpenEntry={props.onOpenEntry}
        onGoToMention={props.onGoToMention}
        onCheckOnce={props.onCheckOnce}
      />
      <div class="panel__site">
        <SitePart host={host} access={access} onSite={onSite} onAllow={onAllow} />
      </div>
      <NotesSection
        heading={t('panel.notesOnPage')}
        empty={t('panel.noNotesOnPage')}
        view={props.pageNotes}
        onItsPage
        {...notes}
      />
      <Places places={['notebook', 'library', 'settings']} onOpen={onOpen} />
    </main>
  );
}
