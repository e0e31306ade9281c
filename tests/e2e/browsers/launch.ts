import { buildFolder } from '../../build-folder.ts';
import type { Browser, BrowserName, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

const LAUNCH = {
  chromium: { variable: 'CHROMIUM_PATH', launch: launchChromium },
  firefox: { variable: 'FIREFOX_PATH', launch: launchFirefox },
} as const;

/** A browser with the built extension in it. Where it is, `scripts/setup/` has found out. */
export function launchBrowser(
  name: BrowserName,
  options: Omit<LaunchOptions, 'extension'>,
): Promise<Browser> {
  const { variable, launch } = LAUNCH[name];
  const program = process.env[variable];
  if (!program)
    throw new Error(`${variable} is not set: use \`npm run e2e\`, which finds browsers.`);
  return launch(program, { ...options, extension: buildFolder(name) });
}
