/** Reads the locale file as the build does. */
import { join } from 'node:path';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Messages } from './test-words.ts';

const LOCALE = join(import.meta.dirname, '../../locales/en_GB.yml');

export async function readMessages(): Promise<Messages> {
  return JSON.parse(generateChromeMessagesText(await parseMessagesFile(LOCALE)));
}
