/** `build-pack`: the folder to the document that is published, and to a small site around it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toCanonicalJson } from '../../core/pack/canonical-json.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { sayIssue } from '../../core/pack/pack-issue.ts';
import { parsePackText } from '../../core/pack/parse-pack.ts';
import { signPack } from '../../core/pack/sign.ts';
import { utf8Length } from '../../core/pack/utf8-length.ts';
import { buildPackJson, InvalidPackError } from '../build-pack.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { countThings } from '../count-things.ts';
import { readArguments } from '../read-arguments.ts';
import { readKey, SIGNING_TOOLS } from '../signing-key.ts';
import { buildSite } from '../site/build-site.ts';
import { writeSite } from '../site/write-site.ts';

const STANDARD_OUTPUT = '-';

export const buildPack: Command = {
  summary: 'make the JSON document that is published, and a site around it',
  help: `second-reading build-pack DIR [--out FILE] [--site DIR [--previous FILE]] [--key KEY]

Makes the one JSON document that readers subscribe to, from the folder that you write.
The same folder always gives the same bytes.

  --out FILE        where it is written; DIR/pack.json when left out, - for standard
                    output. With --site it is written into the site alone.
  --site DIR        also writes a small site that any host can serve: a page with the
                    report and all entries, the document, and an Atom feed of changes.
                    An earlier site there is written over, and no other page.
  --previous FILE   the document that was published before, for the feed to say what
                    changed; its revision must be lower
  --key KEY         signs the document, as sign-pack does

Ends with 0 where it was written, 1 where the pack is not valid, 2 where it cannot be
read or written.`,

  async run(args, { say, complain }) {
    const { places, text } = readArguments(args, {
      wanted: ['DIR'],
      options: {
        out: { type: 'string' },
        site: { type: 'string' },
        previous: { type: 'string' },
        key: { type: 'string' },
      },
    });
    const folder = places[0] ?? '';
    const site = text('site');
    try {
      const pack = await sign(parse(await buildPackJson(folder)), text('key'));
      if (site !== undefined) {
        const files = buildSite(pack, await readPrevious(text('previous'), pack));
        await writeSite(site, files);
        say(`Wrote the site ${site}: ${[...files.keys()].join(', ')}.`);
      }
      const out = text('out') ?? (site === undefined ? join(folder, 'pack.json') : undefined);
      const json = toCanonicalJson(pack);
      if (out === STANDARD_OUTPUT) say(json);
      else if (out !== undefined) {
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

function parse(text: string): Pack {
  const parsed = parsePackText(text);
  if (!parsed.ok) throw new InvalidPackError(parsed.issues.map(sayIssue).join('\n'));
  return parsed.pack;
}

/** The signature is part of the size that a pack may have. */
async function sign(pack: Pack, keyFile: string | undefined): Promise<Pack> {
  if (keyFile === undefined) return pack;
  return parse(toCanonicalJson(await signPack(pack, await readKey(keyFile), SIGNING_TOOLS)));
}

async function readPrevious(file: string | undefined, pack: Pack): Promise<Pack | undefined> {
  if (file === undefined) return undefined;
  const previous = parse(
    await readFile(file, 'utf8').catch(() => {
      throw new UsageError(`${file}: there is no such file.`);
    }),
  );
  if (previous.id !== pack.id) {
    throw new UsageError(`${file} is another pack, ${previous.id}.`);
  }
  if (previous.revision >= pack.revision) {
    throw new UsageError(
      `${file} has the revision ${previous.revision}: raise yours, which is ${pack.revision}, so that readers get the change.`,
    );
  }
  return previous;
}

async function writeTo(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(`It cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}
