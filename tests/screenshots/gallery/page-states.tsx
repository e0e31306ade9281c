import { Popup, type PopupProps } from '../../../components/popup/popup.tsx';
import { SidePanel, type SidePanelProps } from '../../../components/side-panel/side-panel.tsx';
import { NOTES } from './example-notes.ts';
import { showEntry } from './shipped-entries.ts';
import type { GalleryState } from './state.ts';

const list = (...listed: readonly (readonly [id: string, text: string, count: number])[]) =>
  listed.map(([id, text, count], index) => {
    const { ref, title } = showEntry(id);
    return { ref, title, text, count, index };
  });

const ENTRIES = list(
  ['kruger-report', 'Danny Kruger’s report', 4],
  ['volunteer-passport', 'volunteer passports', 2],
  ['community-right-to-serve', 'Community Right to Serve', 1],
  ['levelling-up-communities-fund', '£2bn endowment', 1],
);

const PAGE = {
  host: 'www.thirdsector.co.uk',
  access: 'on',
  page: { kind: 'seen', entries: ENTRIES, complete: true },
  onSite: () => {},
  onAllow: () => {},
  onCheckOnce: () => {},
  onOpenEntry: () => {},
  onGoToMention: () => {},
  onOpen: () => {},
} as const satisfies PopupProps;

const PANEL = {
  ...PAGE,
  pageNotes: { kind: 'notes', notes: NOTES.slice(0, 1) },
  notes: {
    actions: { onEdit: async () => ({ ok: true }), onDelete: () => {} },
    onGoToPassage: () => {},
  },
} as const satisfies SidePanelProps;

const popup = (name: string, more: Partial<PopupProps> = {}) =>
  ({
    name: `popup-${name}`,
    sheet: 'page',
    size: { width: 360, height: 240 },
    draw: () => <Popup {...PAGE} {...more} />,
  }) as const satisfies GalleryState;

const panel = (name: string, more: Partial<SidePanelProps> = {}, press: readonly string[] = []) =>
  ({
    name: `panel-${name}`,
    sheet: 'page',
    size: { width: 380, height: 600 },
    draw: () => <SidePanel {...PANEL} {...more} />,
    press,
  }) as const satisfies GalleryState;

export const PAGE_STATES: readonly GalleryState[] = [
  popup('page'),
  popup('nothing', { page: { kind: 'seen', entries: [], complete: true } }),
  popup('limited', { page: { kind: 'seen', entries: ENTRIES.slice(0, 1), complete: false } }),
  popup('off', { access: 'off', page: { kind: 'unseen' } }),
  popup('withheld', { access: 'ungranted', page: { kind: 'unseen' } }),
  popup('other', { host: 'www.example.org', access: 'other', page: { kind: 'unseen' } }),
  popup('never', { access: 'never', page: { kind: 'unseen' } }),
  popup('offer', { offer: { onSee: () => {} } }),
  panel('page'),
  panel('edit', {}, ['Edit']),
  panel('deleted', {
    pageNotes: { kind: 'notes', notes: [] },
    notes: { ...PANEL.notes, undo: { count: 1, onUndo: () => {} } },
  }),
  panel('entry', {
    entry: {
      view: {
        kind: 'entry',
        entry: showEntry('community-right-to-serve'),
        notes: { kind: 'notes', notes: NOTES.slice(1) },
        editor: { text: '', state: { kind: 'idle' } },
      },
      onBack: () => {},
      onCopy: async () => true,
      noteTags: [],
      onNoteText: () => {},
      onNoteTags: () => {},
      onNoteSave: () => {},
    },
  }),
];
