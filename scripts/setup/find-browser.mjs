/**
 * Where a browser may be. Chromium and Playwright's build of it only: branded Chrome no longer loads
 * an unpacked extension from its command line.
 */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

const HOME = homedir();
const PROGRAMS = process.env.ProgramFiles ?? 'C:\\Program Files';
const LOCAL = process.env.LOCALAPPDATA ?? join(HOME, 'AppData/Local');

/** Names looked up on PATH, then usual places. The environment variable goes before both. */
export const PLACES = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser'],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      join(LOCAL, 'Chromium/Application/chrome.exe'),
      join(PROGRAMS, 'Chromium/Application/chrome.exe'),
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    files: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox ESR.app/Contents/MacOS/firefox',
      join(HOME, 'Applications/Firefox.app/Contents/MacOS/firefox'),
      join(PROGRAMS, 'Mozilla Firefox/firefox.exe'),
      join(PROGRAMS, 'Mozilla Firefox ESR/firefox.exe'),
    ],
  },
};

/** @param {BrowserName} name @returns {string | undefined} path of an executable file */
export function findBrowser(name) {
  const { variable, commands, files } = PLACES[name];
  const chosen = process.env[variable];
  if (chosen) return chosen;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...onPath, ...files].find(isProgram);
}

/** @param {string} file */
function isProgram(file) {
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
