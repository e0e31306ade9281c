/** `check-pack`: what is wrong with a pack, then what an editor would advise. */
import { readFile, stat } from 'node:fs/promises';
import { sayFolderIssue } from '../../core/pack/folder/folder-issue.ts';
import { readFolder } from '../../core/pack/folder/read-folder.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { type PackIssue, sayIssue } from '../../core/pack/pack-issue.ts';
import { parsePackText } from '../../core/pack/parse-pack.ts';
import { advisePack } from '../advice/advise-pack.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { countThings } from '../count-things.ts';
import { readArguments } from '../read-arguments.ts';
import { readFolderFiles } from '../read-folder-files.ts';

export const checkPack: Command = {
  summary: 'say what is wrong with a pack, and what could be better',
  help: `second-reading check-pack DIR|FILE [--strict]

Reads a pack: the folder that you write it in, or the JSON document that is published.

Errors stop a pack from being built or read; each names file, line and rule (in a JSON
document the place, as a JSON Pointer). Advice does not: a form that is ambiguous or
never fires, a source that is not cited, an outcome without a date, a critique that is
too long for a card, a text that is hard to read, a link that is not https.

  --strict   advice counts as an error

Ends with 0 where the pack is valid, 1 where it is not, 2 where it cannot be read.`,

  async run(args, { say, complain }) {
    const { places, isSet } = readArguments(args, {
      wanted: ['DIR or FILE'],
      options: { strict: { type: 'boolean' } },
    });
    const result = await readPack(places[0] ?? '');
    if (!result.ok) {
      for (const line of result.faults) complain(line);
      complain(`\n${countThings(result.faults.length, 'error')}. The pack cannot be built.`);
      return EXIT.refused;
    }
    const advice = advisePack(result.pack).map(result.sayAdvice);
    for (const line of advice) say(line);
    const { entries, sources } = result.pack;
    say(
      `${advice.length > 0 ? '\n' : ''}The pack is valid: ${countThings(entries.length, 'entry', 'entries')}, ` +
        `${countThings(sources.length, 'source')}. ${countThings(advice.length, 'piece')} of advice.`,
    );
    return isSet('strict') && advice.length > 0 ? EXIT.refused : EXIT.ok;
  },
};

type ReadPack =
  | { readonly ok: true; readonly pack: Pack; readonly sayAdvice: (issue: PackIssue) => string }
  | { readonly ok: false; readonly faults: readonly string[] };

async function readPack(path: string): Promise<ReadPack> {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) throw new UsageError(`${path}: there is no such folder or file.`);
  if (info.isDirectory()) {
    const result = readFolder(await readFolderFiles(path));
    if (!result.ok) return { ok: false, faults: result.issues.map(sayFolderIssue) };
    const { pack, toFolderIssue } = result;
    return {
      ok: true,
      pack,
      sayAdvice: (issue) => `advice: ${sayFolderIssue(toFolderIssue(issue))}`,
    };
  }
  const result = parsePackText(await readFile(path, 'utf8'));
  if (!result.ok) return { ok: false, faults: result.issues.map(sayIssue) };
  return { ok: true, pack: result.pack, sayAdvice: (issue) => `advice: ${sayIssue(issue)}` };
}
