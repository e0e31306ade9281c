/** `sign-pack`: puts a signature into a document that is about to be published. */
import { readFile, writeFile } from 'node:fs/promises';
import { toCanonicalJson } from '../../core/pack/canonical-json.ts';
import { sayIssue } from '../../core/pack/pack-issue.ts';
import { parsePackText } from '../../core/pack/parse-pack.ts';
import { signPack as sign } from '../../core/pack/sign.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { readArguments } from '../read-arguments.ts';
import { readKey, SIGNING_TOOLS } from '../signing-key.ts';

export const signPack: Command = {
  summary: 'sign a document that build-pack made',
  help: `second-reading sign-pack FILE --key KEY [--out FILE]

Signs the JSON document of a pack with the key that keygen made. Sign last: a change
after it, by hand or by a tool, breaks the signature. Signing again replaces it.

  --key KEY    the file of the key
  --out FILE   where the signed document is written; over the first FILE when left out

Ends with 0 where it was signed, 1 where the pack is not valid, 2 where a file cannot
be read or written.`,

  async run(args, { say, complain }) {
    const { places, text } = readArguments(args, {
      wanted: ['FILE'],
      options: { key: { type: 'string' }, out: { type: 'string' } },
    });
    const [file = ''] = places;
    const keyFile = text('key');
    if (keyFile === undefined) throw new UsageError('It takes --key KEY.');
    const document = await readFile(file, 'utf8').catch(() => {
      throw new UsageError(`${file}: there is no such file.`);
    });
    const parsed = parsePackText(document);
    if (!parsed.ok) {
      for (const issue of parsed.issues) complain(sayIssue(issue));
      return EXIT.refused;
    }
    const signed = await sign(parsed.pack, await readKey(keyFile), SIGNING_TOOLS);
    const out = text('out') ?? file;
    await writeFile(out, toCanonicalJson(signed)).catch((error: unknown) => {
      throw new UsageError(`${out} cannot be written: ${String(error)}`);
    });
    say(`Signed ${out} with the key ${signed.signature?.publicKey}.`);
    return EXIT.ok;
  },
};
