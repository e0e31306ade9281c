/** A folder to the one JSON document that is published, in its canonical form: the same folder, the same bytes. */
import { toCanonicalJson } from '../core/pack/canonical-json.ts';
import { sayFolderIssue } from '../core/pack/folder/folder-issue.ts';
import { readFolder } from '../core/pack/folder/read-folder.ts';
import { sayIssue } from '../core/pack/pack-issue.ts';
import { parsePackText } from '../core/pack/parse-pack.ts';
import { readFolderFiles } from './read-folder-files.ts';

/** The message names file, line and rule of each fault, one a line. */
export class InvalidPackError extends Error {
  override readonly name = 'InvalidPackError';
}

/** Throws `InvalidPackError` where the pack is not valid, `UsageError` where there is no such folder. */
export async function buildPackJson(folder: string): Promise<string> {
  const result = readFolder(await readFolderFiles(folder));
  if (!result.ok) throw new InvalidPackError(result.issues.map(sayFolderIssue).join('\n'));
  const text = toCanonicalJson(result.pack);
  const checked = parsePackText(text); // the size of the whole is known only now
  if (!checked.ok) throw new InvalidPackError(checked.issues.map(sayIssue).join('\n'));
  return text;
}
