/**
 * A note out of a file that another tool wrote. What is merely longer than ours (a quote's surroundings, a page's title)
 * is cut; what would change the reader's words or the place is refused, with the place in the file.
 */
import type { Note, NoteTarget, PageRef } from '../note/note.ts';
import { NOTE_LIMITS, parseNote } from '../note/parse-note.ts';
import { normaliseTags } from '../note/tags.ts';
import type { PackIssue } from '../pack/pack-issue.ts';
import { canonicaliseUrl } from '../selector/canonicalise-url.ts';
import { isObject, type JsonObject, ownValue, textOf } from './json-shapes.ts';
import { nameUuid } from './name-uuid.ts';

export type ImportedNotes =
  | {
      readonly ok: true;
      readonly notes: readonly Note[];
      /** What stands in the file and has no place in a note. */
      readonly leftOut: readonly PackIssue[];
    }
  | Refused;

export interface ForeignNote {
  /** A UUID; left out: one is made from the content. */
  readonly id?: string | undefined;
  readonly body: string;
  readonly tags: readonly string[];
  readonly target: NoteTarget;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly created: string;
  readonly modified: string;
  readonly deleted?: string | undefined;
}

export interface Refused {
  readonly ok: false;
  readonly issues: readonly PackIssue[];
}

export type ReadNote = { readonly ok: true; readonly note: Note } | Refused;

export const NO_SELECTOR = 'selects in a way that a note cannot keep';

export function refuse(pointer: string, rule: string): Refused {
  return { ok: false, issues: [{ pointer, rule }] };
}

/** `pointer`: where it stands in the file. */
export function makeNote(foreign: ForeignNote, pointer: string): ReadNote {
  const { body, target, created, modified, deleted } = foreign;
  const tags = normaliseTags(foreign.tags);
  const id = foreign.id ?? nameUuid(JSON.stringify([body, tags, target, created]));
  const parsed = parseNote({
    id,
    body,
    tags,
    target,
    created,
    modified,
    ...(deleted === undefined ? {} : { deleted }),
  });
  if (parsed.ok) return parsed;
  const issues = parsed.issues.map((issue) => ({
    pointer,
    rule: `makes no note: its ${issue.pointer.slice(1).replaceAll('/', ' ')} ${issue.rule}`,
  }));
  return { ok: false, issues };
}

export function makePage(url: string, title: string, canonicalUrl?: string): PageRef {
  return {
    url,
    canonicalUrl: canonicalUrl ?? canonicaliseUrl(url),
    title: title.slice(0, NOTE_LIMITS.title),
  };
}

/**
 * One selector of the W3C's, or of Hypothesis, which has the same two. Gives what to add to a target, nothing for one
 * of another kind, or the rule that it breaks.
 */
export function readSelector(selector: unknown): Pick<NoteTarget, 'quote' | 'position'> | string {
  if (!isObject(selector)) return {};
  const type = textOf(selector, 'type') ?? textOf(selector, '@type');
  if (type === 'TextQuoteSelector') return readQuote(selector);
  if (type === 'TextPositionSelector') return readPosition(selector);
  return {};
}

function readQuote(selector: JsonObject): Pick<NoteTarget, 'quote'> | string {
  const exact = textOf(selector, 'exact');
  if (exact === undefined) return 'must have the key "exact" with the quoted text';
  if (exact === '') return {};
  const prefix = (textOf(selector, 'prefix') ?? '').slice(-NOTE_LIMITS.context);
  const suffix = (textOf(selector, 'suffix') ?? '').slice(0, NOTE_LIMITS.context);
  return { quote: { type: 'TextQuoteSelector', exact, prefix, suffix } };
}

function readPosition(selector: JsonObject): Pick<NoteTarget, 'position'> | string {
  const [start, end] = ['start', 'end'].map((key) => ownValue(selector, key));
  if (!isOffset(start) || !isOffset(end) || end < start) {
    return 'must have "start" and "end" as whole numbers from 0, in order';
  }
  return { position: { type: 'TextPositionSelector', start, end } };
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

const DATE_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** An xsd:dateTime in our one form, UTC where it names no zone; undefined where it is none. */
export function readTime(value: unknown): string | undefined {
  const [, seconds, fraction = '', zone = 'Z'] =
    typeof value === 'string' ? (DATE_TIME.exec(value) ?? []) : [];
  if (seconds === undefined) return undefined;
  const moment = Date.parse(`${seconds}${fraction.slice(0, 4)}${zone}`);
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
}
