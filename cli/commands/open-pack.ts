/** `open-pack`: a published document back to a folder to write in; the inverse of `build-pack`, to the byte. */
import { readFile } from 'node:fs/promises';
import { writeFolder } from '../../core/pack/folder/write-folder.ts';
import { sayIssue } from '../../core/pack/pack-issue.ts';
import { parsePackText } from '../../core/pack/parse-pack.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { readArguments } from '../read-arguments.ts';
import { writeFolderFiles } from '../write-folder-files.ts';

export const openPack: Command = {
  summary: 'turn a published document back into a folder',
  help: `second-reading open-pack FILE DIR

Writes the folder that a published pack could have been written in: to start from a pack
of yours whose folder is lost, or to read how another is made. build-pack of that folder
gives the same bytes again.

DIR must not exist yet, or be empty.

Ends with 0 where it was written, 1 where the pack is not valid, 2 where FILE cannot be
read or DIR is not empty.`,

  async run(args, { say, complain }) {
    const { places } = readArguments(args, { wanted: ['FILE', 'DIR'] });
    const [file = '', folder = ''] = places;
    const text = await readFile(file, 'utf8').catch(() => {
      throw new UsageError(`${file}: there is no such file.`);
    });
    const result = parsePackText(text);
    if (!result.ok) {
      for (const issue of result.issues) complain(sayIssue(issue));
      return EXIT.refused;
    }
    await writeFolderFiles(folder, writeFolder(result.pack));
    say(`Wrote ${folder}.`);
    return EXIT.ok;
  },
};
