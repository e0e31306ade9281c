import { Card, type CardProps } from '../../../components/card/card.tsx';
import type { CardView } from '../../../components/card/card-view.ts';
import { NOTES } from './example-notes.ts';
import { showEntry } from './shipped-entries.ts';
import type { GalleryState } from './state.ts';

const DEAF: Omit<CardProps, 'view'> = {
  pinned: false,
  onPin: () => {},
  onClose: () => {},
  onOpenInPanel: () => {},
  onBack: () => {},
  onOpenRelated: () => {},
  onCopy: async () => true,
  onHide: () => {},
  onUnhide: () => {},
  onNoteText: () => {},
  onNoteSave: () => {},
};

const PASSPORT = showEntry('volunteer-passport');
const MENTION = {
  text: 'volunteer passports',
  form: 'volunteer passport',
  host: 'www.thirdsector.co.uk',
  why: { rule: 'near', cue: 'DBS checks' },
} as const;
const ENTRY = {
  kind: 'entry',
  entry: PASSPORT,
  mention: MENTION,
  notes: { kind: 'notes', notes: [] },
  editor: { text: '', state: { kind: 'idle' } },
} as const satisfies CardView;
const WRITTEN = 'Rejected, and yet the checks are still done three times over.';
const FRAME = { width: 400, height: 560 };
const WHOLE = { width: 400, height: 2100 };

function card(name: string, view: CardView, more: Partial<GalleryState & CardProps> = {}) {
  const { pinned = false, ...state } = more;
  return {
    name: `card-${name}`,
    sheet: 'card',
    size: FRAME,
    draw: () => <Card {...DEAF} view={view} pinned={pinned} />,
    ...state,
  } as const satisfies GalleryState;
}

export const CARD_STATES: readonly GalleryState[] = [
  card('entry', ENTRY),
  card('whole', { ...ENTRY, notes: { kind: 'notes', notes: NOTES } }, { size: WHOLE }),
  card('report', { ...ENTRY, entry: showEntry('kruger-report') }, { size: WHOLE }),
  card('narrow', ENTRY, { size: { width: 320, height: 480 } }),
  // As a window of 640 by 560 at 200 % zoom.
  card('zoomed', ENTRY, { size: { width: 320, height: 280 } }),
  card('no-critique', { ...ENTRY, entry: showEntry('pop-up-parishes') }),
  card(
    'loading',
    { kind: 'loading', title: 'Volunteer Passport' },
    { size: { width: 400, height: 160 } },
  ),
  card(
    'gone',
    { kind: 'unavailable', title: 'Volunteer Passport', reason: 'not-found' },
    { size: { width: 400, height: 200 } },
  ),
  card(
    'related',
    { ...ENTRY, entry: showEntry('national-volunteer-reserve'), backTo: 'Volunteer Passport' },
    { pinned: true },
  ),
  card('not-this', ENTRY, { press: ['Not this'] }),
  card('left-alone', {
    ...ENTRY,
    hidden: { ref: PASSPORT.ref, form: MENTION.form, host: MENTION.host },
  }),
  card(
    'note-failed',
    { ...ENTRY, editor: { text: WRITTEN, state: { kind: 'failed', reason: 'quota' } } },
    { press: ['Add a note'] },
  ),
  card(
    'note-saved',
    {
      ...ENTRY,
      notes: { kind: 'notes', notes: NOTES },
      editor: { text: '', state: { kind: 'saved' } },
    },
    { press: ['Add a note'] },
  ),
  card(
    'note-draft',
    { ...ENTRY, editor: { text: WRITTEN, state: { kind: 'draft-kept' } } },
    { press: ['Add a note'] },
  ),
];
