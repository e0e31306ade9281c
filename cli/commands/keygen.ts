/** `keygen`: the key that a commentator signs with. */
import { toHex } from '../../core/pack/sign.ts';
import { type Command, EXIT } from '../command.ts';
import { readArguments } from '../read-arguments.ts';
import { writeNewKey } from '../signing-key.ts';

export const keygen: Command = {
  summary: 'make a key to sign packs with',
  help: `second-reading keygen FILE

Makes an Ed25519 key in FILE (PEM), and says its public half.

A signature is not needed. It protects your readers where somebody else gets hold of
your site: whoever subscribed to a signed pack takes updates signed by the same key
alone. So keep FILE away from the site, keep a copy of it, and do not lose it: with a
new key every reader is asked whether the change is yours.

FILE must not exist yet.

Ends with 0 where it was made, 2 where it cannot be.`,

  async run(args, { say }) {
    const { places } = readArguments(args, { wanted: ['FILE'] });
    const [file = ''] = places;
    const { publicKey } = await writeNewKey(file);
    say(`Made ${file}. Keep it secret, and keep a copy. Its public half:`);
    say(toHex(publicKey));
    return EXIT.ok;
  },
};
