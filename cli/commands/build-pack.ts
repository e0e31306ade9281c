/** `build-pack`: the folder to the document that is published. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utf8Length } from '../../core/pack/utf8-length.ts';
import { buildPackJson, InvalidPackError } from '../build-pack.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { countThings } from '../count-things.ts';
import { readArguments } from '../read-arguments.ts';

const STANDARD_OUTPUT = '-';

export const buildPack: Command = {
  summary: 'make the JSON document that is published',
  help: `second-reading build-pack DIR [--out FILE]

Makes the one JSON document that readers subscribe to, from the folder that you write.
The same folder always gives the same bytes.

  --out FILE   where it is written; DIR/pack.json when left out, - for standard output

Ends with 0 where it was written, 1 where the pack is not valid, 2 where it cannot be
read or written.`,

  async run(args, { say, complain }) {
    const { places, text } = readArguments(args, {
      wanted: ['DIR'],
      options: { out: { type: 'string' } },
    });
    const folder = places[0] ?? '';
    try {
      const json = await buildPackJson(folder);
      const out = text('out') ?? join(folder, 'pack.json');
      if (out === STANDARD_OUTPUT) say(json);
      else {
        await writeTo(out, json);
        say(`Wrote ${out}, ${countThings(utf8Length(json), 'byte')}.`);
      }
    } catch (error) {
      if (!(error instanceof InvalidPackError)) throw error;
      complain(error.message);
      return EXIT.refused;
    }
    return EXIT.ok;
  },
};

async function writeTo(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(`It cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}
