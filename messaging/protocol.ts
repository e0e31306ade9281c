/**
 * What is said between the parts, one map per direction: name -> [payload, reply]. Types only, so that the
 * script on the page ships no validator. Who may say what, and how a payload is checked, stands in `requests.ts`:
 * a message without a row there does not compile.
 */
import type { MentionKind, Why } from '../core/lexicon/lexicon.ts';
import type { Note, NoteTarget } from '../core/note/note.ts';
import type { EntryRef, EntryView } from '../core/pack/entry-view.ts';
import type { Hidden } from '../core/pack/hidden.ts';

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

/** Why a note was not kept; each is said in words, with the text left in the editor. */
export type SaveFailure =
  | 'quota'
  | 'refused'
  | 'timeout'
  | 'newer-database'
  | 'recovery'
  | 'unchecked'
  | 'no-such-note';

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

export type OpenPlace =
  | { readonly page: 'panel'; readonly ref?: EntryRef }
  | { readonly page: 'notebook'; readonly ref?: EntryRef }
  /** `offer`: address of a pack to look at before it is added. */
  | { readonly page: 'library'; readonly offer?: string }
  | { readonly page: 'settings' | 'welcome' };

/** To the background. */
export interface Requests {
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
  /** A pack's text, from a file that the reader chose: validated whole, then kept; else the reasons, one a line. */
  addPack: [
    { readonly text: string },
    { readonly ok: true } | { readonly ok: false; readonly problems: readonly string[] },
  ];
  showPack: [{ readonly id: string; readonly shown: boolean }, null];
  removePack: [{ readonly id: string }, null];
  /** Null: notes can be kept. */
  findTrouble: [null, StorageTrouble | null];
  /** Out of recovery: notes come back from the copies outside the database. Gives how many there are now. */
  restoreNotes: [null, number | null];
  deleteNote: [{ readonly id: string }, SaveReply];
  restoreNote: [{ readonly id: string }, SaveReply];
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
