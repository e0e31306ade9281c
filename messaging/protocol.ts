/**
 * What is said between the parts, one map per direction: name -> [payload, reply]. Types only, so that the
 * script on the page ships no validator. Who may say what, and how a payload is checked, stands in `requests.ts`:
 * a message without a row there does not compile.
 */
import type { MentionKind, Why } from '../core/lexicon/lexicon.ts';
import type {
  Note,
  NoteTarget,
  TextPositionSelector,
  TextQuoteSelector,
} from '../core/note/note.ts';
import type { SaveFailure } from '../core/note/save-failure.ts';
import type { EntryRef, EntryView } from '../core/pack/entry-view.ts';
import type { Hidden } from '../core/pack/hidden.ts';
import type { OrphanReason } from '../core/selector/match-quote.ts';
import type { LibraryRequests } from './library-protocol.ts';

/** A mention as it is listed and opened: plain data, no place in the page's DOM. */
export interface PageMention {
  /** Ordinal on the page, in reading order; valid until the page's next report. */
  readonly index: number;
  readonly ref: EntryRef;
  readonly title: string;
  /** As it stands on the page. */
  readonly text: string;
  /** The form as the pack writes it. */
  readonly form: string;
  readonly kind: MentionKind;
  readonly why: Why;
}

/** What the script found on a page, and how it stands. */
export interface PageReport {
  readonly url: string;
  /** The page's `link rel=canonical`, absolute. */
  readonly canonical?: string;
  readonly title: string;
  readonly mentions: readonly PageMention[];
  /** False: the page was longer than the caps, and the rest was not read. */
  readonly complete: boolean;
  /** Address of a pack that the page announces by `link rel=alternate`. */
  readonly announced?: string;
}

/** What a note needs beside its text; the background adds the time. */
export interface NoteToSave {
  readonly id: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly target: NoteTarget;
}

/** Why notes cannot be written now. */
export type StorageTrouble = 'recovery' | 'newer-database' | 'quota' | 'refused';

export type SaveReply =
  | { readonly ok: true; readonly note: Note }
  | { readonly ok: false; readonly reason: SaveFailure };

/** What is being typed; one draft a target, and a note saved on that target takes its place. */
export interface DraftToSave {
  readonly body: string;
  readonly tags: readonly string[];
  readonly target: NoteTarget;
}

/** A page as our script on it sees it. */
export interface PagePlace {
  readonly url: string;
  readonly title: string;
  /** The page's `link rel=canonical`, absolute. */
  readonly canonical?: string;
}

/** What became of the wish to be taken to a note's passage. */
export type PassageReply =
  | { readonly kind: 'shown' }
  /** The page is open, and the passage is not on it any more. */
  | { readonly kind: 'gone'; readonly reason: OrphanReason }
  /** The page is open, and no extension of this name may look at it. */
  | { readonly kind: 'not-allowed' }
  /** The page did not open, or the note has none. */
  | { readonly kind: 'no-page' };

/** Whether a note's passage is on its page as it is now. */
export interface NotePlacing {
  readonly id: string;
  /** UTF-16 offset of the passage in the page's text; left out: not there. */
  readonly start?: number;
  readonly reason?: OrphanReason;
}

/** Of a change to several notes: those that were changed, and why it ended before the last. */
export interface ManyReply {
  readonly changed: readonly string[];
  readonly failure?: SaveFailure;
}

export type ImportReply =
  | {
      readonly ok: true;
      readonly added: number;
      readonly replaced: number;
      readonly present: number;
    }
  | { readonly ok: false; readonly reason: SaveFailure };

/** How the copies outside the database stand. */
export interface BackupReport {
  /** Of the last change that is in them. */
  readonly sequence: number;
  /** The browser's words when the last write failed. */
  readonly failure?: string;
}

export type OpenPlace =
  | { readonly page: 'panel'; readonly ref?: EntryRef }
  | { readonly page: 'notebook'; readonly ref?: EntryRef }
  /** `offer`: address of a pack to look at before it is added. */
  | { readonly page: 'library'; readonly offer?: string }
  | { readonly page: 'settings' | 'welcome' };

/** To the background. */
export interface Requests extends LibraryRequests {
  /** The script made a card frame and will hand it a port with this nonce. */
  registerCard: [{ readonly nonce: string }, null];
  reportPage: [PageReport, null];
  /** The page has mentions: the hover script is wanted in the sender's frame. */
  bringHover: [null, null];
  /** The card asks whether the port that it was handed came from our script in its own tab. */
  confirmCard: [{ readonly nonce: string }, boolean];
  getEntry: [EntryRef, EntryView | null];
  listNotesOfEntry: [EntryRef, readonly Note[]];
  saveNote: [NoteToSave, SaveReply];
  saveDraft: [DraftToSave, boolean];
  findDraft: [NoteTarget, DraftToSave | null];
  dropDraft: [NoteTarget, boolean];
  hide: [Hidden, null];
  unhide: [Hidden, null];
  open: [OpenPlace, null];
  /** Null: notes can be kept. */
  findTrouble: [null, StorageTrouble | null];
  /** Out of recovery: notes come back from the copies outside the database. Gives how many there are now. */
  restoreNotes: [null, number | null];
  deleteNote: [{ readonly id: string }, SaveReply];
  restoreNote: [{ readonly id: string }, SaveReply];
  /** Out of recovery without the copies: the notebook goes on as it stands. Gives how many notes there are now. */
  takeNotesAsTheyAre: [null, number | null];
  /** Removes a note of the bin for good. */
  purgeNote: [{ readonly id: string }, boolean];
  tagNotes: [{ readonly ids: readonly string[]; readonly tags: readonly string[] }, ManyReply];
  deleteNotes: [{ readonly ids: readonly string[] }, ManyReply];
  restoreManyNotes: [{ readonly ids: readonly string[] }, ManyReply];
  /** Notes from a file that a page of ours has parsed and shown; planned again and written in one transaction. */
  importNotes: [
    { readonly notes: readonly Note[]; readonly onConflict: 'keep' | 'replace' },
    ImportReply,
  ];
  findBackup: [null, BackupReport];
  /** To the passage of a note, in its page's tab or a new one. */
  goToPassage: [{ readonly id: string }, PassageReply];
  /** Which notes of the page in that tab have their passage on it. Null: it may not be looked at. */
  placeNotes: [{ readonly tabId: number }, readonly NotePlacing[] | null];
  /** What is selected in that tab becomes what the panel's note is about. False: nothing is, or it may not be looked at. */
  noteOnSelection: [{ readonly tabId: number }, boolean];
  editNote: [
    { readonly id: string; readonly body: string; readonly tags: readonly string[] },
    SaveReply,
  ];
}

/** To the script on one page, by `tabs.sendMessage`. */
export interface PageRequests {
  /** The reader took the permission back: paint and frame go, and nothing more is read. */
  stop: [null, null];
  describePage: [null, PageReport];
  /** Scrolls to a mention; with `open` the card is opened on it and focus moves in. */
  goToMention: [{ readonly index: number; readonly open: boolean }, boolean];
  /** To the next or previous mention from where the reader is, round the end; opens the card there. */
  stepMention: [{ readonly step: 1 | -1 }, boolean];
  /** What is selected, never in a field; null where nothing is. */
  describeSelection: [
    null,
    (
      | (PagePlace & { readonly quote: TextQuoteSelector; readonly position: TextPositionSelector })
      | null
    ),
  ];
  /** Words of the page that a note is about to be kept on, with as much around them as tells them from all others. */
  describeWords: [
    TextQuoteSelector,
    { readonly quote: TextQuoteSelector; readonly position: TextPositionSelector } | null,
  ];
  /** The page's text, so that a passage can be looked for. Asked only at the reader's word. */
  readText: [null, PagePlace & { readonly text: string }];
  /** Scrolls to a stretch of that text and marks it for a moment. */
  showPlace: [{ readonly start: number; readonly end: number }, boolean];
}

export type RequestName = keyof Requests;
export type PageRequestName = keyof PageRequests;
export type Payload<K extends RequestName> = Requests[K][0];
export type Reply<K extends RequestName> = Requests[K][1];
export type PagePayload<K extends PageRequestName> = PageRequests[K][0];
export type PageReply<K extends PageRequestName> = PageRequests[K][1];

/** On the wire. A refusal carries words for the log, never data. */
export type Envelope<T> =
  | { readonly ok: true; readonly reply: T }
  | { readonly ok: false; readonly error: string };
