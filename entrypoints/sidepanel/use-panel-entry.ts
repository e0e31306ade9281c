/** The entry that the panel shows, with its notes as they are now and the field for another. */
import type { CardView } from '../../components/card/card-view.ts';
import type { PanelEntryProps } from '../../components/side-panel/panel-entry.tsx';
import type { Note, NoteTarget } from '../../core/note/note.ts';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import { canonicaliseUrl } from '../../core/selector/canonicalise-url.ts';
import type { ActivePage } from '../shared/active-page.ts';
import { copyQuotation } from '../shared/copy-quotation.ts';
import { useEntry } from '../shared/use-entry.ts';
import { useNoteEditor } from '../shared/use-note-editor.ts';

export interface PanelEntryOf {
  /** From the first entry opened to the one that is shown. */
  readonly trail: readonly EntryRef[];
  readonly page: ActivePage | undefined;
  /** All notes; undefined while they are being read. */
  readonly notes: readonly Note[] | undefined;
}

type Shown = Omit<PanelEntryProps, 'notes' | 'onOpenRelated' | 'onBack'>;

export function usePanelEntry({ trail, page, notes }: PanelEntryOf): Shown | undefined {
  const ref = trail.at(-1);
  const before = trail.at(-2);
  const { loaded } = useEntry(ref);
  const { loaded: previous } = useEntry(before);
  const title = loaded.kind === 'entry' ? loaded.entry.title : undefined;
  const editor = useNoteEditor(ref && targetOf(ref, title, page), () => {});
  if (!ref) return undefined;
  const own = notes?.filter(
    ({ target: { entry } }) => entry?.entry === ref.entry && entry.pack === ref.pack,
  );
  return {
    view: viewOf(),
    onCopy: copyQuotation,
    noteTags: editor.tags,
    onNoteText: editor.write,
    onNoteTags: editor.tag,
    onNoteSave: editor.save,
  };

  function viewOf(): CardView {
    if (loaded.kind !== 'entry') return loaded;
    return {
      kind: 'entry',
      entry: loaded.entry,
      ...(previous.kind === 'entry' && { backTo: previous.entry.title }),
      notes: own ? { kind: 'notes', notes: own } : { kind: 'loading' },
      editor: { text: editor.text, state: editor.state },
    };
  }
}

function targetOf(
  entry: EntryRef,
  title: string | undefined,
  page: ActivePage | undefined,
): NoteTarget {
  const report = page?.report;
  return {
    entry,
    ...(title !== undefined && { entryTitle: title }),
    ...(report && {
      page: { url: report.url, canonicalUrl: canonicaliseUrl(report.url), title: report.title },
    }),
  };
}
