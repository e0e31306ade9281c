/**
 * The pack: a distributable set of commentary on one report. This one definition gives the types,
 * the validation (`parse-pack.ts`) and the published JSON Schema (`docs/pack.schema.json`).
 * A pack is data: no script, no HTML, no regular expression, no selector, no style.
 * Valibot, since it needs no `eval` (an extension's CSP forbids it) and only what is used is shipped.
 */
import * as v from 'valibot';
import {
  BODY_BYTES,
  date,
  hostName,
  httpsUrl,
  languageTag,
  markdown,
  phrase,
  plainText,
  slug,
} from './text-rules.ts';

export const SCHEMA_VERSION = 1;

/**
 * Limits of the format: each has its own refusal. Bytes are of UTF-8, after decompression; depth counts nested
 * objects and lists, the pack itself being the first (a cue of a condition, the deepest, stands in the eighth).
 */
export const PACK_LIMITS = {
  bytes: 2 * 1024 * 1024,
  entries: 10_000,
  formsPerEntry: 64,
  bodyBytes: BODY_BYTES,
  depth: 8,
  packs: 20,
} as const;

/** A list of at most so many. */
const list = <const Item extends v.GenericSchema>(item: Item, most: number, noun: string) =>
  v.pipe(
    v.array(item),
    v.maxLength(most, (issue) => `has ${issue.input.length} ${noun}; at most ${most} are allowed`),
  );

/** In lower case, so that each value has one spelling. */
const hexadecimal = (digits: number) =>
  v.pipe(
    v.string(),
    v.regex(
      new RegExp(`^[0-9a-f]{${digits}}$`),
      `must be ${digits} digits of hexadecimal in lower case`,
    ),
  );

export const STANCES = ['critical', 'mixed', 'supportive', 'neutral'] as const;
export const STATUSES = ['rejected', 'adopted', 'partly', 'superseded', 'open'] as const;
export const CONFIDENCES = ['high', 'medium', 'low'] as const;

const REACH_RULE = 'must be block, page, or a whole number of words from 1 to 200';

/** How far apart the cue and the form may stand: one block, the whole page, or that many words. */
const Reach = v.union(
  [
    v.picklist(['block', 'page']),
    v.pipe(
      v.number(),
      v.integer(REACH_RULE),
      v.minValue(1, REACH_RULE),
      v.maxValue(200, REACH_RULE),
    ),
  ],
  REACH_RULE,
);

/** Words near which a form counts. `within` is `block` when left out. */
const Near = v.strictObject({
  near: v.pipe(list(phrase(80), 64, 'cues'), v.minLength(1, 'must name at least one cue')),
  within: v.exactOptional(Reach),
});

/**
 * When a form counts; a closed list, read by the matcher.
 * `always`; `spelled-out`: after the entry was named in full on the page; `on-topic`: the page is about the report;
 * `back-reference`: after the entry was named, in the article's text, and nearer than any other fitting entry;
 * `{ near }`: a cue stands near. A form may carry several, of which one suffices.
 */
const Condition = v.union(
  [v.picklist(['always', 'spelled-out', 'on-topic', 'back-reference']), Near],
  'must be always, spelled-out, on-topic, back-reference, or near with a list of words',
);

const Form = v.strictObject({
  text: phrase(120),
  /** `exact`: capitals count. Left out: any case. */
  case: v.exactOptional(v.literal('exact')),
  when: v.pipe(
    list(Condition, 8, 'conditions'),
    v.minLength(1, 'must give at least one condition'),
  ),
});

/** A cited source and the place in it, as "p. 12" or "section 3". */
const Citation = v.strictObject({ source: slug, locator: v.exactOptional(plainText(80)) });

const Critique = v.strictObject({
  /** The voice: a person, an organisation, or both; at least one. */
  name: v.exactOptional(plainText(120)),
  organisation: v.exactOptional(plainText(120)),
  /** The voice that the pack gives in full; the others are folded. At most one an entry. */
  lead: v.exactOptional(v.literal(true)),
  date: v.exactOptional(date),
  stance: v.picklist(STANCES),
  confidence: v.exactOptional(v.picklist(CONFIDENCES)),
  citation: Citation,
  body: markdown,
});

const Outcome = v.strictObject({
  date: v.exactOptional(date),
  text: plainText(600),
  status: v.picklist(STATUSES),
  confidence: v.picklist(CONFIDENCES),
  citation: Citation,
});

export const SourceSchema = v.strictObject({
  id: slug,
  title: plainText(300),
  publisher: v.exactOptional(plainText(120)),
  url: httpsUrl,
  date: v.exactOptional(date),
});

export const ENTRY_KINDS = ['report', 'proposal', 'theme', 'neighbour'] as const;

export const EntrySchema = v.strictObject({
  id: slug,
  /** `report`: the document itself; `proposal`: its own; `theme`: what it speaks of; `neighbour`: what came of it, or beside it. */
  kind: v.picklist(ENTRY_KINDS),
  title: plainText(120),
  /** The same proposal of the same report in other packs has the same key. Left out: the report's url and the id. */
  about: v.exactOptional(plainText(200)),
  /** What is proposed, in one or two sentences that its author would accept. */
  proposal: plainText(600),
  citations: v.exactOptional(list(Citation, 64, 'citations')),
  /** Said where the same name is used by another body with another content, or where facts are uncertain. */
  caution: v.exactOptional(plainText(600)),
  forms: list(Form, PACK_LIMITS.formsPerEntry, 'forms'),
  /** Longer look-alikes that must not fire. */
  not: v.exactOptional(list(phrase(120), 64, 'look-alikes')),
  related: v.exactOptional(list(slug, 32, 'related entries')),
  critiques: list(Critique, 64, 'critiques'),
  outcomes: list(Outcome, 64, 'outcomes'),
});

const Report = v.strictObject({
  title: plainText(200),
  author: plainText(120),
  date,
  url: v.exactOptional(httpsUrl),
});

/** Evidence of what a page is about, beyond the entries' own forms. */
const Topic = v.strictObject({
  /** Words that speak for the report's field, as "civil society". */
  cues: v.exactOptional(list(phrase(80), 128, 'cues')),
  /** Words that speak against it, as "national park". */
  against: v.exactOptional(list(phrase(80), 256, 'words against')),
});

const UPDATE_RULE = 'must be a whole number of days from 1 to 30';

export const PackSchema = v.strictObject({
  $schema: v.exactOptional(httpsUrl),
  schemaVersion: v.literal(SCHEMA_VERSION),
  /** An https URL that stays the same; the pack's identity. */
  id: httpsUrl,
  /** Grows with each published change. */
  revision: v.pipe(
    v.number(),
    v.safeInteger('must be a whole number'),
    v.minValue(1, 'must be 1 or more'),
  ),
  published: date,
  title: plainText(200),
  publisher: v.strictObject({ name: plainText(120), url: v.exactOptional(httpsUrl) }),
  language: languageTag,
  licence: plainText(80),
  report: Report,
  home: v.exactOptional(httpsUrl),
  /** Where updates are published. */
  feed: v.exactOptional(httpsUrl),
  /** Days between looks for an update that are enough; the reader may choose others. Left out: one. */
  updateEvery: v.exactOptional(
    v.pipe(
      v.number(),
      v.safeInteger(UPDATE_RULE),
      v.minValue(1, UPDATE_RULE),
      v.maxValue(30, UPDATE_RULE),
    ),
  ),
  /** Hosts that the commentary speaks about, as "thirdsector.co.uk". */
  sites: v.exactOptional(list(hostName, 128, 'sites')),
  topic: v.exactOptional(Topic),
  sources: list(SourceSchema, 10_000, 'sources'),
  entries: v.pipe(
    list(EntrySchema, PACK_LIMITS.entries, 'entries'),
    v.minLength(1, 'must hold at least one entry'),
  ),
  /** Ed25519 over the canonical bytes of the pack without this key. */
  signature: v.exactOptional(
    v.strictObject({
      algorithm: v.literal('Ed25519'),
      publicKey: hexadecimal(64),
      value: hexadecimal(128),
    }),
  ),
});

/** Parts that recur, by the names that the JSON Schema gives them. */
export const PACK_PARTS = {
  address: httpsUrl,
  date,
  id: slug,
  citation: Citation,
  condition: Condition,
  form: Form,
  critique: Critique,
  outcome: Outcome,
  source: SourceSchema,
  entry: EntrySchema,
} as const;

export type Pack = v.InferOutput<typeof PackSchema>;
export type Entry = v.InferOutput<typeof EntrySchema>;
export type EntryKind = Entry['kind'];
export type Form = v.InferOutput<typeof Form>;
export type Condition = v.InferOutput<typeof Condition>;
export type Critique = v.InferOutput<typeof Critique>;
export type Outcome = v.InferOutput<typeof Outcome>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Citation = v.InferOutput<typeof Citation>;
export type Stance = (typeof STANCES)[number];
export type Status = (typeof STATUSES)[number];
export type Confidence = (typeof CONFIDENCES)[number];
