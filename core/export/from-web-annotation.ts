/**
 * Reads W3C annotations, ours and other tools'. JSON-LD lets one thing be a string, an object or a list, and each of
 * these is taken; what a note has no place for (a second page, an image's region) is left out and said. Nothing is
 * fetched: a context or a page of annotations that is only an address stays unread.
 */
import type { Note } from '../note/note.ts';
import type { PackIssue } from '../pack/pack-issue.ts';
import { readTargets } from './annotation-target.ts';
import { type ImportedNotes, makeNote, type ReadNote, readTime, refuse } from './foreign-note.ts';
import { idOf, typeOf } from './json-ld.ts';
import { isObject, type JsonObject, listMembers, listOf, ownValue, textOf } from './json-shapes.ts';
import { isContainer, listAnnotations } from './list-annotations.ts';
import { nameUuid } from './name-uuid.ts';

/** Whether it means to be of this format, right or wrong. */
export function isWebAnnotation(input: unknown): boolean {
  const first: unknown = Array.isArray(input) ? input[0] : input;
  return isObject(first) && (Object.hasOwn(first, '@context') || /^Annotation/.test(typeOf(first)));
}

/** `now`: for what says no time. ISO 8601 in UTC. */
export function fromWebAnnotation(
  input: unknown,
  { now }: { readonly now: string },
): ImportedNotes {
  const notes: Note[] = [];
  const issues: PackIssue[] = [];
  const leftOut: PackIssue[] = [];
  for (const { value, pointer } of listAnnotations(input, leftOut)) {
    const read = readAnnotation(value, pointer, { now, leftOut });
    if (read.ok) notes.push(read.note);
    else issues.push(...read.issues);
  }
  if (notes.length + issues.length + leftOut.length === 0 && !isContainer(input)) {
    issues.push({ pointer: '', rule: 'holds no annotation' });
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, notes, leftOut };
}

interface Context {
  readonly now: string;
  readonly leftOut: PackIssue[];
}

function readAnnotation(value: unknown, pointer: string, { now, leftOut }: Context): ReadNote {
  if (!isObject(value)) return refuse(pointer, 'must be an annotation');
  if (typeOf(value) !== 'Annotation') return refuse(`${pointer}/type`, 'must be "Annotation"');
  for (const key of ['created', 'modified', 'sr:deleted']) {
    const time = ownValue(value, key);
    if (time !== undefined && readTime(time) === undefined) {
      return refuse(`${pointer}/${key}`, 'must be a time as 2026-03-01T10:00:00Z');
    }
  }
  const modified = readTime(ownValue(value, 'modified'));
  const created = readTime(ownValue(value, 'created')) ?? modified ?? now;
  const target = readTargets(value, pointer, leftOut);
  if (!target.ok) return target;
  return makeNote(
    {
      id: findUuid(value),
      ...readBodies(value, pointer, leftOut),
      target: target.target,
      created,
      modified: modified ?? created,
      deleted: readTime(ownValue(value, 'sr:deleted')),
    },
    pointer,
  );
}

function findUuid(annotation: JsonObject): string | undefined {
  const id = idOf(annotation);
  if (id === undefined) return undefined;
  return /^urn:uuid:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.exec(id)?.[1] ?? nameUuid(id);
}

/** A body that is an address, and no text, is kept as that address. */
function readBodies(annotation: JsonObject, pointer: string, leftOut: PackIssue[]) {
  const texts: string[] = [];
  const tags: string[] = [];
  const simple = listOf(ownValue(annotation, 'bodyValue')).map((value) => ({ value }));
  const isTagged = listOf(ownValue(annotation, 'motivation')).includes('tagging');
  for (const [at, body] of [...simple, ...listMembers(ownValue(annotation, 'body'))].entries()) {
    const resource = isObject(body) ? body : { value: body };
    const value = textOf(resource, 'value') ?? idOf(resource);
    const purpose = listOf(ownValue(resource, 'purpose'));
    if (value === undefined) {
      leftOut.push({ pointer: `${pointer}/body/${at}`, rule: 'holds no text' });
    } else if (purpose.includes('tagging') || (isTagged && purpose.length === 0)) tags.push(value);
    else texts.push(value);
  }
  return { body: texts.join('\n\n'), tags };
}
