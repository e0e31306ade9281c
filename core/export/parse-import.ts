/**
 * The one door for files that bring notes in. It looks at what the file is, not at its name, and lets it in whole or
 * not at all; nothing is written here.
 */
import { canonicalNote } from '../note/canonical-note.ts';
import type { Note } from '../note/note.ts';
import type { PackIssue } from '../pack/pack-issue.ts';
import type { Backup } from './backup.ts';
import { type ImportedNotes, type Refused, refuse } from './foreign-note.ts';
import { fromHypothesis, isHypothesis } from './from-hypothesis.ts';
import { fromWebAnnotation, isWebAnnotation } from './from-web-annotation.ts';
import { isBackup, parseBackup } from './parse-backup.ts';
import { readJson } from './read-json.ts';

/** Enough to mend a file by; a broken one could give a million. */
const MAX_ISSUES = 200;

export type ParsedImport =
  | {
      readonly ok: true;
      readonly kind: 'backup';
      readonly notes: readonly Note[];
      readonly backup: Backup;
    }
  | {
      readonly ok: true;
      readonly kind: 'web-annotation' | 'hypothesis';
      readonly notes: readonly Note[];
      /** What stands in the file and has no place in a note. */
      readonly leftOut: readonly PackIssue[];
    }
  | Refused;

/** `now`: for notes that say no time. ISO 8601 in UTC. */
export function parseImport(text: string, { now }: { readonly now: string }): ParsedImport {
  const parsed = parseKind(text, now);
  if (!parsed.ok) return { ok: false, issues: parsed.issues.slice(0, MAX_ISSUES) };
  return findTwins(parsed.notes) ?? { ...parsed, notes: dropRepeated(parsed.notes) };
}

function parseKind(text: string, now: string): ParsedImport {
  const json = readJson(text);
  if (!json.ok) return json;
  const { value } = json;
  if (isBackup(value)) {
    const parsed = parseBackup(value);
    if (!parsed.ok) return parsed;
    const { backup } = parsed;
    return { ok: true, kind: 'backup', notes: backup.notes.map(({ note }) => note), backup };
  }
  if (isWebAnnotation(value)) return name('web-annotation', fromWebAnnotation(value, { now }));
  if (isHypothesis(value)) return name('hypothesis', fromHypothesis(value));
  return refuse('', 'is neither a backup, nor W3C annotations, nor an export of Hypothesis');
}

function name(kind: 'web-annotation' | 'hypothesis', result: ImportedNotes): ParsedImport {
  return result.ok ? { ...result, kind } : result;
}

/** Two notes with one id that differ: which of them is meant cannot be known. */
function findTwins(notes: readonly Note[]): Refused | undefined {
  const forms = new Map<string, string>();
  for (const note of notes) {
    const form = canonicalNote(note);
    if ((forms.get(note.id) ?? form) !== form) {
      return refuse('', `holds two different notes with the id ${note.id}`);
    }
    forms.set(note.id, form);
  }
  return undefined;
}

function dropRepeated(notes: readonly Note[]): readonly Note[] {
  return [...new Map(notes.map((note) => [note.id, note])).values()];
}
