/**
 * The door of a note: a message, an imported file, the backup ring. What comes out is built from known keys;
 * an unknown key is refused by name, since a reader's file must not lose a part in silence.
 */
import * as v from 'valibot';
import { describeSchemaIssue } from '../pack/describe-schema-issue.ts';
import type { PackIssue } from '../pack/pack-issue.ts';
import { findUnsafeStructure } from '../pack/plain-value.ts';
import type { Note } from './note.ts';
import { TAG_COUNT, TAG_LENGTH } from './tags.ts';

/** UTF-16 units. */
export const NOTE_LIMITS = {
  body: 100_000,
  quote: 10_000,
  context: 500,
  url: 4_000,
  title: 1_000,
} as const;

const text = (max: number) =>
  v.pipe(v.string(), v.maxLength(max, `is longer than ${max} characters`));
const name = (max: number) => v.pipe(text(max), v.minLength(1, 'is empty'));

/** As `Date.prototype.toISOString` writes it: one form, so that times compare as text. */
const time = v.pipe(
  v.string(),
  v.check(
    (written) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(written) &&
      !Number.isNaN(Date.parse(written)),
    'is not a time as 2026-03-01T10:00:00.000Z',
  ),
);

const offset = v.pipe(v.number(), v.safeInteger('is no offset'), v.minValue(0, 'is negative'));

const TargetSchema = v.strictObject({
  entry: v.exactOptional(v.strictObject({ pack: name(2_000), entry: name(64) })),
  entryTitle: v.exactOptional(text(200)),
  page: v.exactOptional(
    v.strictObject({
      url: name(NOTE_LIMITS.url),
      canonicalUrl: name(NOTE_LIMITS.url),
      title: text(NOTE_LIMITS.title),
    }),
  ),
  quote: v.exactOptional(
    v.strictObject({
      type: v.literal('TextQuoteSelector'),
      exact: name(NOTE_LIMITS.quote),
      prefix: text(NOTE_LIMITS.context),
      suffix: text(NOTE_LIMITS.context),
    }),
  ),
  position: v.exactOptional(
    v.pipe(
      v.strictObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
      v.check(({ start, end }) => start <= end, 'ends before it starts'),
    ),
  ),
});

export const NoteSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid('is not a UUID')),
  body: text(NOTE_LIMITS.body),
  tags: v.pipe(v.array(name(TAG_LENGTH)), v.maxLength(TAG_COUNT, `has more than ${TAG_COUNT}`)),
  target: TargetSchema,
  created: time,
  modified: time,
  deleted: v.exactOptional(time),
});

export type ParsedNote =
  | { readonly ok: true; readonly note: Note }
  | { readonly ok: false; readonly issues: readonly PackIssue[] };

export function parseNote(input: unknown): ParsedNote {
  const unsafe = findUnsafeStructure(input);
  if (unsafe !== undefined) return { ok: false, issues: [unsafe] };
  const result = v.safeParse(NoteSchema, input);
  if (result.success) return { ok: true, note: result.output };
  return { ok: false, issues: result.issues.flatMap((issue) => describeSchemaIssue(issue)) };
}
