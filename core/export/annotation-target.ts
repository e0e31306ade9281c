/**
 * What an annotation is about: one page or passage of it, one entry, or both. What more it names is left out and said.
 */
import type { NoteTarget } from '../note/note.ts';
import type { PackIssue } from '../pack/pack-issue.ts';
import { makePage, NO_SELECTOR, type Refused, readSelector, refuse } from './foreign-note.ts';
import { idOf } from './json-ld.ts';
import { isObject, type JsonObject, listMembers, listOf, ownValue, textOf } from './json-shapes.ts';
import { NOWHERE, PACK_FRAGMENT } from './web-annotation.ts';

export type ReadTarget = { readonly ok: true; readonly target: NoteTarget } | Refused;

export function readTargets(
  annotation: JsonObject,
  pointer: string,
  leftOut: PackIssue[],
): ReadTarget {
  const targets = listMembers(ownValue(annotation, 'target'));
  if (targets.length === 0) return refuse(pointer, 'must have the key "target"');
  const entryTitle = textOf(annotation, 'sr:entryTitle');
  let read: NoteTarget = entryTitle === undefined ? {} : { entryTitle };
  let hasPassage = false;
  for (const [at, target] of targets.entries()) {
    const place = `${pointer}/target/${at}`;
    const entry = isObject(target) ? findEntry(target) : undefined;
    if (entry !== undefined) {
      if (read.entry === undefined) read = { ...read, entry };
      else leftOut.push({ pointer: place, rule: 'is a second entry: a note has one' });
      continue;
    }
    if (hasPassage) {
      leftOut.push({ pointer: place, rule: 'is a second page: a note has one' });
      continue;
    }
    const passage = readPassage(target, place, leftOut);
    if (!passage.ok) return passage;
    hasPassage = true;
    read = { ...read, ...passage.target };
  }
  return { ok: true, target: read };
}

function findEntry(target: JsonObject): { pack: string; entry: string } | undefined {
  const selector = listOf(ownValue(target, 'selector'))[0];
  if (!isObject(selector) || textOf(selector, 'conformsTo') !== PACK_FRAGMENT) return undefined;
  const pack = textOf(target, 'sr:pack') ?? textOf(target, 'source');
  const entry = textOf(selector, 'value');
  return pack === undefined || entry === undefined ? undefined : { pack, entry };
}

/** A page, or a passage of one: an address, an object that has one, or a resource whose source is either. */
function readPassage(target: unknown, pointer: string, leftOut: PackIssue[]): ReadTarget {
  const source = isObject(target) ? (listOf(ownValue(target, 'source'))[0] ?? target) : target;
  const resource: JsonObject = isObject(source) ? source : { id: source };
  const url = textOf(resource, 'sr:url') ?? idOf(resource);
  if (url === undefined || url === '') return refuse(pointer, 'must name the address of a page');
  const isPage = url !== NOWHERE || Object.hasOwn(resource, 'sr:url');
  const canonical = textOf(resource, 'sr:canonicalUrl') ?? textOf(resource, 'canonical');
  const title = textOf(resource, 'dcterms:title') ?? textOf(resource, 'title') ?? '';
  let read: NoteTarget = isPage ? { page: makePage(url, title, canonical) } : {};
  const selectors = isObject(target) ? listOf(ownValue(target, 'selector')) : [];
  for (const [at, selector] of selectors.entries()) {
    const place = `${pointer}/selector/${at}`;
    const part = readSelector(selector);
    if (typeof part === 'string') return refuse(place, part);
    if (Object.keys(part).length === 0) {
      leftOut.push({ pointer: place, rule: NO_SELECTOR });
    }
    read = { ...part, ...read };
  }
  return { ok: true, target: read };
}
