/** The door of a backup: whole and unchanged, or the place and the rule. */
import * as v from 'valibot';
import { checksumText } from '../note/checksum.ts';
import { NoteSchema } from '../note/parse-note.ts';
import { toCanonicalJson } from '../pack/canonical-json.ts';
import { describeSchemaIssue } from '../pack/describe-schema-issue.ts';
import type { Pack } from '../pack/pack.ts';
import { joinPointer, type PackIssue } from '../pack/pack-issue.ts';
import { parsePack } from '../pack/parse-pack.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type Backup, type BackupPack } from './backup.ts';
import { type Refused, refuse } from './foreign-note.ts';
import { isObject, ownValue } from './json-shapes.ts';

const time = NoteSchema.entries.created;

const PackRowSchema = v.strictObject({
  enabled: v.boolean('must be true or false'),
  held: v.boolean('must be true or false'),
  order: v.number(),
  imported: time,
  current: v.unknown(),
  previous: v.exactOptional(v.unknown()),
});

const ContentSchema = v.strictObject({
  created: time,
  notes: v.array(v.strictObject({ note: NoteSchema, versions: v.array(NoteSchema) })),
  drafts: v.array(
    v.strictObject({
      key: v.string(),
      body: NoteSchema.entries.body,
      tags: v.array(v.string()),
      target: NoteSchema.entries.target,
      modified: time,
    }),
  ),
  settings: v.record(v.string(), v.unknown()),
  packs: v.array(PackRowSchema),
  unreadable: v.array(v.string()),
});

export type ParsedBackup = { readonly ok: true; readonly backup: Backup } | Refused;

/** Whether it means to be one, right or wrong. */
export function isBackup(input: unknown): boolean {
  return isObject(input) && ownValue(input, 'format') === BACKUP_FORMAT;
}

/** `input`: what `readJson` gives. */
export function parseBackup(input: unknown): ParsedBackup {
  if (!isObject(input) || !isBackup(input)) return refuse('/format', `must be ${BACKUP_FORMAT}`);
  const version = ownValue(input, 'version');
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return refuse('/version', 'must be a whole number from 1');
  }
  if (version > BACKUP_VERSION) {
    return refuse('/version', `is ${version}: a newer version of the extension wrote this file`);
  }
  const content = ownValue(input, 'content');
  if (!isObject(content)) return refuse('/content', 'must be an object');
  if (ownValue(input, 'checksum') !== checksumText(toCanonicalJson(content))) {
    return refuse('/checksum', 'does not fit the content: the file was damaged or changed');
  }
  const result = v.safeParse(ContentSchema, content);
  if (!result.success) {
    const issues = result.issues.flatMap((issue) => describeSchemaIssue(issue, '/content'));
    return { ok: false, issues };
  }
  return readPacks(result.output);
}

function readPacks(content: v.InferOutput<typeof ContentSchema>): ParsedBackup {
  const packs: BackupPack[] = [];
  const issues: PackIssue[] = [];
  const read = (document: unknown, pointer: string): Pack | undefined => {
    const parsed = parsePack(document);
    if (parsed.ok) return parsed.pack;
    for (const { pointer: inside, rule } of parsed.issues) {
      issues.push({ pointer: pointer + inside, rule });
    }
    return undefined;
  };
  for (const [at, { current, previous, ...row }] of content.packs.entries()) {
    const pointer = joinPointer('/content/packs', at);
    const now = read(current, `${pointer}/current`);
    const before = previous === undefined ? undefined : read(previous, `${pointer}/previous`);
    if (now !== undefined) {
      packs.push({ ...row, current: now, ...(before === undefined ? {} : { previous: before }) });
    }
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, backup: { ...content, packs } };
}
