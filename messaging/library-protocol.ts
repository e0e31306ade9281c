/** What the library's page asks of the background. Part of `protocol.ts`; types only. */
import type {
  KeptPack,
  PackSource,
  PreviewedPack,
  SignatureAnswer,
  UpdateOutcome,
} from '../core/library/library-answers.ts';

/** All that is needed to have a removed pack again; held by the page until it is left. */
export interface RemovedPack {
  readonly row: {
    readonly id: string;
    readonly enabled: boolean;
    readonly held: boolean;
    readonly order: number;
    readonly current: number;
    readonly previous?: number;
    readonly seen: number;
    readonly imported: string;
  };
  /** The revisions that were kept, as published. */
  readonly texts: readonly string[];
  readonly subscription?: {
    readonly url: string;
    readonly days?: number;
    readonly pinnedKey?: string;
    /** ms since 1970, as `checked`. */
    readonly nextTry: number;
    readonly checked: number;
  };
}

export interface LibraryRequests {
  /** Keeps nothing. An address is fetched, once; permission for its host has been asked for before. */
  previewPack: [PackSource, PreviewedPack];
  /** `digest` is the preview's: what is kept is what was shown. */
  keepPack: [{ readonly source: PackSource; readonly digest: string }, KeptPack];
  /** Looks for an update now. */
  checkPack: [{ readonly id: string }, UpdateOutcome];
  answerPack: [{ readonly id: string; readonly answer: SignatureAnswer }, UpdateOutcome];
  /** Days between looks; left out: as the pack asks. */
  setPackInterval: [{ readonly id: string; readonly days?: number }, boolean];
  showPack: [{ readonly id: string; readonly shown: boolean }, null];
  holdPack: [{ readonly id: string; readonly held: boolean }, boolean];
  /** The reader has read what changed. */
  markPackSeen: [{ readonly id: string }, boolean];
  /** To the revision before, and hold it there. */
  stepPackBack: [{ readonly id: string }, boolean];
  orderPacks: [{ readonly ids: readonly string[] }, boolean];
  removePack: [{ readonly id: string }, boolean];
  bringBackPack: [RemovedPack, boolean];
  /** The commentary that came with the extension, where the reader removed it. */
  bringShippedPacks: [null, null];
}

export type LibraryRequestName = keyof LibraryRequests;
