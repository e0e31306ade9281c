/**
 * The door of the background: for every message who may send it and what it must look like. One table.
 * A new message without a row here does not compile; an unknown name, a wrong sender or
 * a malformed payload is refused and logged.
 */
import * as v from 'valibot';
import { NoteSchema } from '../core/note/parse-note.ts';
import type { Payload, RequestName } from './protocol.ts';

/**
 * `spotter`: our script on a web page; `card`: card.html in a frame; `page`: any other page of ours, in a tab, popup
 * or side panel.
 */
export type SenderKind = 'spotter' | 'card' | 'page';

/** UTF-16 units of the payload as JSON: beyond it a message is refused before it is read. */
export const MAX_MESSAGE_LENGTH = 256 * 1024;

/** UTF-16 units of a pack's text: the format's limit is 2 MB, and what is beyond is refused there with its own words. */
const MAX_PACK_LENGTH = 3 * 1024 * 1024;

/** As JSON in JSON each quotation mark is escaped. */
const PACK_MESSAGE_LENGTH = 2 * MAX_PACK_LENGTH;

/** The current one, the one before, and the one that the reader last read about. */
const REVISIONS_KEPT = 3;

/** UTF-16 units of notes from a file: browsers carry up to 64 MB in one message. */
const MAX_IMPORT_LENGTH = 28 * 1024 * 1024;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const id = v.pipe(v.string(), v.uuid());
const ref = v.strictObject({ pack: text(2000), entry: text(64) });
const tags = v.pipe(v.array(text(80)), v.maxLength(50));
const body = v.pipe(v.string(), v.maxLength(100_000));

const why = v.variant('rule', [
  v.strictObject({ rule: v.literal('always') }),
  v.strictObject({ rule: v.literal('spelled-out'), named: text(200) }),
  v.strictObject({
    rule: v.literal('on-topic'),
    evidence: v.pipe(v.array(text(200)), v.maxLength(20)),
  }),
  v.strictObject({ rule: v.literal('back-reference'), antecedent: text(200) }),
  v.strictObject({ rule: v.literal('near'), cue: text(200) }),
]);

const mention = v.strictObject({
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  ref,
  title: text(200),
  text: text(500),
  form: text(200),
  kind: v.picklist(['named', 'abbreviation', 'back-reference', 'theme']),
  why,
});

const target = v.strictObject({
  entry: v.exactOptional(ref),
  entryTitle: v.exactOptional(text(200)),
  page: v.exactOptional(
    v.strictObject({ url: text(4000), canonicalUrl: text(4000), title: text(1000) }),
  ),
  quote: v.exactOptional(
    v.strictObject({
      type: v.literal('TextQuoteSelector'),
      exact: text(10_000),
      prefix: text(500),
      suffix: text(500),
    }),
  ),
  position: v.exactOptional(
    v.strictObject({
      type: v.literal('TextPositionSelector'),
      start: v.pipe(v.number(), v.integer(), v.minValue(0)),
      end: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
});

const ids = v.pipe(v.array(id), v.maxLength(100_000));
const tab = v.strictObject({ tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) });

const hidden = v.strictObject({
  ref,
  form: v.exactOptional(text(200)),
  host: v.exactOptional(text(300)),
});

const openPlace = v.variant('page', [
  v.strictObject({ page: v.literal('panel'), ref: v.exactOptional(ref) }),
  v.strictObject({ page: v.literal('notebook'), ref: v.exactOptional(ref) }),
  v.strictObject({ page: v.literal('library'), offer: v.exactOptional(text(2000)) }),
  v.strictObject({ page: v.picklist(['settings', 'welcome']) }),
]);

const packId = text(2000);
const pack = v.strictObject({ id: packId });
const packText = text(MAX_PACK_LENGTH);
const packSource = v.union([
  v.strictObject({ url: text(4000) }),
  v.strictObject({ text: packText }),
]);
const hex = (digits: number) => v.pipe(v.string(), v.regex(/^[0-9a-f]*$/), v.length(digits));
const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const removedPack = v.strictObject({
  row: v.strictObject({
    id: packId,
    enabled: v.boolean(),
    held: v.boolean(),
    order: v.pipe(v.number(), v.safeInteger()),
    current: natural,
    previous: v.exactOptional(natural),
    seen: natural,
    imported: text(40),
  }),
  texts: v.pipe(v.array(packText), v.minLength(1), v.maxLength(REVISIONS_KEPT)),
  subscription: v.exactOptional(
    v.strictObject({
      url: packId,
      days: v.exactOptional(natural),
      pinnedKey: v.exactOptional(hex(64)),
      nextTry: v.pipe(v.number(), v.finite()),
      checked: v.pipe(v.number(), v.finite()),
    }),
  ),
});

interface Row<K extends RequestName> {
  readonly from: readonly SenderKind[];
  /** Changes what is kept: refused to a card whose origin the browser does not vouch for (a sandboxed page). */
  readonly writes: boolean;
  /** UTF-16 units of the payload as JSON; left out: `MAX_MESSAGE_LENGTH`. */
  readonly limit?: number;
  readonly payload: v.GenericSchema<unknown, Payload<K>>;
}

export const REQUESTS: { readonly [K in RequestName]: Row<K> } = {
  registerCard: {
    from: ['spotter', 'page'],
    writes: false,
    payload: v.strictObject({ nonce: id }),
  },
  reportPage: {
    from: ['spotter'],
    writes: false,
    payload: v.strictObject({
      url: text(4000),
      canonical: v.exactOptional(text(4000)),
      title: text(1000),
      mentions: v.pipe(v.array(mention), v.maxLength(500)),
      complete: v.boolean(),
      announced: v.exactOptional(text(2000)),
    }),
  },
  bringHover: { from: ['spotter'], writes: false, payload: v.null() },
  confirmCard: { from: ['card'], writes: false, payload: v.strictObject({ nonce: id }) },
  getEntry: { from: ['card', 'page'], writes: false, payload: ref },
  listNotesOfEntry: { from: ['card', 'page'], writes: false, payload: ref },
  saveNote: {
    from: ['card', 'page'],
    writes: true,
    payload: v.strictObject({ id, body, tags, target }),
  },
  saveDraft: {
    from: ['card', 'page'],
    writes: true,
    payload: v.strictObject({ body, tags, target }),
  },
  findDraft: { from: ['card', 'page'], writes: false, payload: target },
  dropDraft: { from: ['card', 'page'], writes: true, payload: target },
  hide: { from: ['card', 'page'], writes: true, payload: hidden },
  unhide: { from: ['card', 'page'], writes: true, payload: hidden },
  open: { from: ['card', 'page'], writes: false, payload: openPlace },
  previewPack: { from: ['page'], writes: false, limit: PACK_MESSAGE_LENGTH, payload: packSource },
  keepPack: {
    from: ['page'],
    writes: true,
    limit: PACK_MESSAGE_LENGTH,
    payload: v.strictObject({ source: packSource, digest: hex(64) }),
  },
  checkPack: { from: ['page'], writes: true, payload: pack },
  answerPack: {
    from: ['page'],
    writes: true,
    payload: v.strictObject({ id: packId, answer: v.picklist(['trust', 'keep-mine']) }),
  },
  setPackInterval: {
    from: ['page'],
    writes: true,
    payload: v.strictObject({ id: packId, days: v.exactOptional(natural) }),
  },
  showPack: {
    from: ['page'],
    writes: true,
    payload: v.strictObject({ id: packId, shown: v.boolean() }),
  },
  holdPack: {
    from: ['page'],
    writes: true,
    payload: v.strictObject({ id: packId, held: v.boolean() }),
  },
  markPackSeen: { from: ['page'], writes: true, payload: pack },
  stepPackBack: { from: ['page'], writes: true, payload: pack },
  orderPacks: {
    from: ['page'],
    writes: true,
    payload: v.strictObject({ ids: v.pipe(v.array(packId), v.maxLength(100)) }),
  },
  removePack: { from: ['page'], writes: true, payload: pack },
  bringBackPack: {
    from: ['page'],
    writes: true,
    limit: REVISIONS_KEPT * PACK_MESSAGE_LENGTH,
    payload: removedPack,
  },
  bringShippedPacks: { from: ['page'], writes: true, payload: v.null() },
  findTrouble: { from: ['card', 'page'], writes: false, payload: v.null() },
  restoreNotes: { from: ['page'], writes: true, payload: v.null() },
  takeNotesAsTheyAre: { from: ['page'], writes: true, payload: v.null() },
  purgeNote: { from: ['page'], writes: true, payload: v.strictObject({ id }) },
  tagNotes: {
    from: ['page'],
    writes: true,
    limit: MAX_IMPORT_LENGTH,
    payload: v.strictObject({ ids, tags }),
  },
  deleteNotes: {
    from: ['page'],
    writes: true,
    limit: MAX_IMPORT_LENGTH,
    payload: v.strictObject({ ids }),
  },
  restoreManyNotes: {
    from: ['page'],
    writes: true,
    limit: MAX_IMPORT_LENGTH,
    payload: v.strictObject({ ids }),
  },
  importNotes: {
    from: ['page'],
    writes: true,
    limit: MAX_IMPORT_LENGTH,
    payload: v.strictObject({
      notes: v.array(NoteSchema),
      onConflict: v.picklist(['keep', 'replace']),
    }),
  },
  findBackup: { from: ['page'], writes: false, payload: v.null() },
  goToPassage: { from: ['page'], writes: false, payload: v.strictObject({ id }) },
  placeNotes: { from: ['page'], writes: false, payload: tab },
  noteOnSelection: { from: ['page'], writes: false, payload: tab },
  deleteNote: { from: ['page'], writes: true, payload: v.strictObject({ id }) },
  restoreNote: { from: ['page'], writes: true, payload: v.strictObject({ id }) },
  editNote: { from: ['page'], writes: true, payload: v.strictObject({ id, body, tags }) },
};
