/** What subscriptions need of the world, as arguments: the tests put a server and a clock of their own in their place. */
import type { Pack } from '../../../core/pack/pack.ts';
import type { PackDatabase } from '../../../database/pack-database.ts';
import type { Fetch } from './fetch-pack.ts';

export interface SubscriptionTools {
  readonly db: PackDatabase;
  readonly fetch: Fetch;
  /** Whether the reader let us ask this address. */
  readonly mayFetch: (url: string) => Promise<boolean>;
  /** `verifyPack` with the browser's own cryptography. */
  readonly verify: (pack: Pack) => Promise<boolean | undefined>;
  /** SHA-256 of the text's UTF-8, in hexadecimal. */
  readonly digest: (text: string) => Promise<string>;
  /** ms since 1970. */
  readonly now: () => number;
  /** At least 0, below 1. */
  readonly random: () => number;
  /** After a pack came in, changed or went: pages need another lexicon. */
  readonly onChange: () => Promise<void>;
  /** ms for one request; left out, the usual. */
  readonly timeLimit?: number;
}
