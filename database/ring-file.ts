/**
 * The backup ring: files outside IndexedDB, since a damaged database takes every store of the origin with it.
 *
 *   snapshot-000000000120   all notes as they were at change 120; three generations are kept
 *   changes-000000000121    the changes from 121 on; kept as long as the oldest snapshot needs them
 *
 * Every file carries its checksum in its first line. If the newest snapshot is damaged the one before it and the
 * changes since then give the same notes.
 */
import * as v from 'valibot';
import { checksumText } from '../core/note/checksum.ts';
import type { Note } from '../core/note/note.ts';

/** Where the files are kept. Names are flat; a write replaces the whole file or leaves it as it was. */
export interface RingStore {
  readonly list: () => Promise<readonly string[]>;
  readonly read: (name: string) => Promise<string>;
  readonly write: (name: string, text: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
}

export interface RingSnapshot {
  readonly kind: 'snapshot';
  /** Of the last change that it holds. */
  readonly sequence: number;
  readonly notes: readonly { readonly note: Note; readonly sequence: number }[];
}

export interface RingChanges {
  readonly kind: 'changes';
  /** In order. A note left out: removed for good. */
  readonly changes: readonly {
    readonly sequence: number;
    readonly id: string;
    readonly note?: Note;
  }[];
}

export type RingContent = RingSnapshot | RingChanges;

/** The seal says that we wrote it: what was kept is given back, even if a later release would not accept it anew. */
const sealedNote = v.custom<Note>((input) =>
  v.is(v.object({ id: v.string(), body: v.string(), target: v.object({}) }), input),
);
const sequence = v.pipe(v.number(), v.integer(), v.minValue(0));
const RingSchema: v.GenericSchema<unknown, RingContent> = v.variant('kind', [
  v.object({
    kind: v.literal('snapshot'),
    sequence,
    notes: v.array(v.object({ note: sealedNote, sequence })),
  }),
  v.object({
    kind: v.literal('changes'),
    changes: v.array(v.object({ sequence, id: v.string(), note: v.exactOptional(sealedNote) })),
  }),
]);

export interface RingName {
  readonly kind: RingContent['kind'];
  /** Of the snapshot, or of the first change. */
  readonly sequence: number;
}

const SEAL = /^second-reading ring 1 ([0-9a-f]{16})$/;

export function nameRingFile({ kind, sequence }: RingName): string {
  return `${kind}-${String(sequence).padStart(12, '0')}`;
}

/** `undefined` for a file that is not ours. */
export function readRingName(name: string): RingName | undefined {
  const found = /^(snapshot|changes)-(\d{12})$/.exec(name);
  if (found === null) return undefined;
  return { kind: found[1] === 'snapshot' ? 'snapshot' : 'changes', sequence: Number(found[2]) };
}

export function writeRingFile(content: RingContent): string {
  const body = JSON.stringify(content);
  return `second-reading ring 1 ${checksumText(body)}\n${body}`;
}

/** `undefined` when the file is damaged: cut, altered, or not what it says. */
export function readRingFile(text: string): RingContent | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (SEAL.exec(text.slice(0, end))?.[1] !== checksumText(body)) return undefined;
  const parsed = v.safeParse(RingSchema, JSON.parse(body));
  return parsed.success ? parsed.output : undefined;
}
