/** Finds the annotations in a file: collections, their pages, graphs and bare lists are opened. */
import { joinPointer, type PackIssue } from '../pack/pack-issue.ts';
import { typeOf } from './json-ld.ts';
import { isObject, listOf, ownValue } from './json-shapes.ts';

export interface FoundAnnotation {
  readonly value: unknown;
  /** Where it stands in the file. */
  readonly pointer: string;
}

/** Keys under which a container holds what is in it, in order. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  AnnotationCollection: ['first', 'items'],
  AnnotationPage: ['items', 'next'],
};

/** In the order of the file. Pages that are only an address go to `leftOut`. */
export function listAnnotations(input: unknown, leftOut: PackIssue[]): readonly FoundAnnotation[] {
  const found: FoundAnnotation[] = [];
  const open: FoundAnnotation[] = [{ value: input, pointer: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const inside = findInside(next);
    if (inside === undefined) found.push(next);
    for (const child of inside?.toReversed() ?? []) open.push(child);
  }
  return found.filter(({ value, pointer }) => {
    const isAddress = typeof value === 'string' && /\/(?:first|next)$/.test(pointer);
    if (isAddress) leftOut.push({ pointer, rule: 'stands at another address, and is not fetched' });
    return !isAddress;
  });
}

/** Whether it is of a kind that may also hold nothing. */
export function isContainer(value: unknown): boolean {
  return (
    isObject(value) && (Object.hasOwn(INSIDE, typeOf(value)) || Object.hasOwn(value, '@graph'))
  );
}

/** Undefined for what is no container. */
function findInside({ value, pointer }: FoundAnnotation): readonly FoundAnnotation[] | undefined {
  if (Array.isArray(value)) return number(value, pointer);
  if (!isObject(value) || !isContainer(value)) return undefined;
  const keys = Object.hasOwn(value, '@graph') ? ['@graph'] : (INSIDE[typeOf(value)] ?? []);
  return keys.flatMap((key) => {
    const child = ownValue(value, key);
    const place = joinPointer(pointer, key);
    return Array.isArray(child)
      ? number(child, place)
      : listOf(child).map((only) => ({ value: only, pointer: place }));
  });
}

function number(list: readonly unknown[], pointer: string): readonly FoundAnnotation[] {
  return list.map((value, at) => ({ value, pointer: joinPointer(pointer, at) }));
}
