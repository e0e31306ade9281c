/**
 * Remembers from which line of which file each part of a pack came, by JSON Pointer, so that whatever is found
 * in the pack later (by the schema, or by advice) is told with the line where the commentator wrote it.
 */
import type { PackIssue } from '../pack-issue.ts';
import type { FolderIssue, Place } from './folder-issue.ts';

export interface PlaceMap {
  readonly record: (pointer: string, place: Place) => void;
  /** With the place of that part, or of the nearest part around it. */
  readonly toFolderIssue: (issue: PackIssue) => FolderIssue;
}

export function createPlaceMap(whole: Place): PlaceMap {
  const places = new Map<string, Place>([['', whole]]);

  function findOwner(pointer: string): string {
    let owner = pointer;
    while (!places.has(owner)) owner = owner.slice(0, owner.lastIndexOf('/'));
    return owner;
  }

  return {
    record: (pointer, place) => void places.set(pointer, place),
    toFolderIssue: ({ pointer, rule }) => ({
      ...(places.get(findOwner(pointer)) ?? whole),
      rule: `${nameField(pointer)}${rule}`,
    }),
  };
}

/** `/entries/3/forms/0/text` as "text ", `/entries/3/not/1` as "not, item 2, ", `/entries/3` as "". */
function nameField(pointer: string): string {
  const steps = pointer.split('/').slice(1);
  const last = steps.at(-1);
  if (last === undefined) return '';
  if (!/^\d+$/.test(last)) return `${last} `;
  const owner = steps.at(-2) ?? '';
  return NAMELESS.has(owner) ? '' : `${owner}, item ${Number(last) + 1}, `;
}

/** Lists whose items stand apart in the folder: the line is name enough. */
const NAMELESS = new Set(['entries', 'sources', 'critiques']);
