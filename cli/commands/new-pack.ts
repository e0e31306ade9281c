/** `new-pack`: a small pack with comments, which builds as it stands, to write over. */
import { type Command, EXIT } from '../command.ts';
import { EXAMPLE_PACK } from '../example-pack.ts';
import { readArguments } from '../read-arguments.ts';
import { writeFolderFiles } from '../write-folder-files.ts';

export const newPack: Command = {
  summary: 'start a pack in a new folder, with an example to write over',
  help: `second-reading new-pack DIR

Makes DIR with a small example: pack.yaml (what the pack is), sources.yaml (what it
cites) and two entries in entries/. Comments say what each line is for. It builds as it
stands; change it line by line until it is yours.

DIR must not exist yet, or be empty.

Ends with 0 where it was made, 2 where DIR is not empty or cannot be made.`,

  async run(args, { say }) {
    const { places } = readArguments(args, { wanted: ['DIR'] });
    const [folder = ''] = places;
    await writeFolderFiles(folder, EXAMPLE_PACK);
    say(`Made ${folder}. Begin with ${folder}/pack.yaml, then write over the entries.`);
    say(`  second-reading check-pack ${folder}    says what is wrong, and what could be better`);
    say(`  second-reading build-pack ${folder}    makes the document that you publish`);
    return EXIT.ok;
  },
};
