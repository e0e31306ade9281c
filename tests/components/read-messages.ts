/** Reads the locale file as the build does. */
import { fileURLToPath } from 'node:url';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Messages } from './test-words.ts';

const LOCALE = fileURLToPath(new URL('../../locales/en_GB.yml', import.meta.url));

export async function readMessages(): Promise<Messages> {
  return JSON.parse(generateChromeMessagesText(await parseMessagesFile(LOCALE)));
}
