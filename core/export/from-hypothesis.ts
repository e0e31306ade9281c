/**
 * Reads what Hypothesis writes: the file of its "Export" (`annotations`, with `export_userid`) and answers of its API
 * (`rows`). Both hold the same annotations. What other people wrote in the same conversation is left out and said: a
 * notebook holds its reader's own words.
 * @see https://h.readthedocs.io/en/latest/api-reference/
 */
import type { Note, NoteTarget } from '../note/note.ts';
import type { PackIssue } from '../pack/pack-issue.ts';
import {
  type ImportedNotes,
  makeNote,
  makePage,
  NO_SELECTOR,
  type Refused,
  readSelector,
  readTime,
  refuse,
} from './foreign-note.ts';
import { isObject, type JsonObject, listOf, ownValue, textOf } from './json-shapes.ts';
import { nameUuid } from './name-uuid.ts';

/** Whether it means to be of this format, right or wrong. */
export function isHypothesis(input: unknown): boolean {
  return isObject(input) && keyOf(input) !== undefined;
}

export function fromHypothesis(input: unknown): ImportedNotes {
  const key = isObject(input) ? keyOf(input) : undefined;
  if (!isObject(input) || key === undefined) {
    return refuse('', 'must have the key "annotations" or "rows" with a list of annotations');
  }
  const list = ownValue(input, key);
  if (!Array.isArray(list)) return refuse(`/${key}`, 'must be a list');
  const owner = textOf(input, 'export_userid') ?? '';
  const notes: Note[] = [];
  const issues: PackIssue[] = [];
  const leftOut: PackIssue[] = [];
  for (const [at, value] of list.entries()) {
    const pointer = `/${key}/${at}`;
    const user = isObject(value) ? (textOf(value, 'user') ?? owner) : owner;
    if (owner !== '' && user !== owner) {
      leftOut.push({ pointer, rule: `was written by ${user}` });
      continue;
    }
    const read = readAnnotation(value, pointer, leftOut);
    if (read.ok) notes.push(read.note);
    else issues.push(...read.issues);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, notes, leftOut };
}

function keyOf(input: JsonObject): 'annotations' | 'rows' | undefined {
  return (['annotations', 'rows'] as const).find((key) => Object.hasOwn(input, key));
}

function readAnnotation(value: unknown, pointer: string, leftOut: PackIssue[]) {
  if (!isObject(value)) return refuse(pointer, 'must be an annotation');
  const created = readTime(ownValue(value, 'created'));
  const modified = readTime(ownValue(value, 'updated'));
  for (const [key, time] of [
    ['created', created],
    ['updated', modified],
  ] as const) {
    if (time === undefined) return refuse(`${pointer}/${key}`, 'must be a time');
  }
  const url = textOf(value, 'uri');
  if (url === undefined) return refuse(`${pointer}/uri`, 'must be the address of a page');
  const target = readTarget(value, url, pointer, leftOut);
  if ('ok' in target) return target;
  const id = textOf(value, 'id');
  return makeNote(
    {
      ...(id === undefined ? {} : { id: toUuid(id) }),
      body: textOf(value, 'text') ?? '',
      tags: listOf(ownValue(value, 'tags')).filter((tag) => typeof tag === 'string'),
      target,
      created: created ?? '',
      modified: modified ?? '',
    },
    pointer,
  );
}

function readTarget(
  annotation: JsonObject,
  url: string,
  pointer: string,
  leftOut: PackIssue[],
): NoteTarget | Refused {
  const about = ownValue(annotation, 'document');
  const title = isObject(about) ? (textOf(about, 'title') ?? '') : '';
  const page = makePage(url, title);
  let passage: NoteTarget = {};
  const first = listOf(ownValue(annotation, 'target'))[0];
  const selectors = isObject(first) ? listOf(ownValue(first, 'selector')) : [];
  for (const [at, selector] of selectors.entries()) {
    const part = readSelector(selector);
    if (typeof part === 'string') return refuse(`${pointer}/target/0/selector/${at}`, part);
    passage = { ...part, ...passage };
  }
  if (selectors.length > 0 && Object.keys(passage).length === 0) {
    leftOut.push({ pointer: `${pointer}/target/0/selector`, rule: NO_SELECTOR });
  }
  return { page, ...passage };
}

/**
 * Hypothesis keeps UUIDs and shows them in URL-safe base64: 22 signs, or 20 for its oldest, which lack two fixed digits.
 * @see https://github.com/hypothesis/h/blob/main/h/db/types.py
 */
function toUuid(id: string): string {
  const hex = toHex(id);
  if (/^[\w-]{22}$/.test(id)) return hyphenate(hex.slice(0, 32));
  if (/^[\w-]{20}$/.test(id)) {
    return hyphenate(`${hex.slice(0, 12)}e${hex.slice(12, 15)}5${hex.slice(15, 30)}`);
  }
  return nameUuid(`hypothesis ${id}`);
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function toHex(id: string): string {
  const bits = [...id].map((sign) => SIGNS.indexOf(sign).toString(2).padStart(6, '0')).join('');
  return (bits.match(/[01]{4}/g) ?? [])
    .map((four) => Number.parseInt(four, 2).toString(16))
    .join('');
}

function hyphenate(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
