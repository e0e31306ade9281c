/**
 * Finds a browser, or brings it: from Debian's packages as root, else Chromium by Playwright's download.
 * Firefox has no such download for an unmodified build, so elsewhere the person is told how to get it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectNode } from './ensure-packages.mjs';
import { findBrowser, PLACES } from './find-browser.mjs';
import { runCommand } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';

/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */

const APT_LIMIT = 8 * 60_000; // ms
const DOWNLOAD_LIMIT = 8 * 60_000; // ms

const DEBIAN_PACKAGES = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
};

/**
 * @param {string} root
 * @param {BrowserName} name
 * @param {(line: string) => void} say
 * @returns {Promise<string>} path of the executable
 */
export async function ensureBrowser(root, name, say) {
  const found = findBrowser(name) ?? (await playwrightChromium(root, name));
  if (found) return found;

  if (isDebian() && process.getuid?.() === 0) {
    await installFromDebian(name, say);
  } else if (name === 'chromium') {
    say("Chromium is not installed: downloading Playwright's build of it.");
    const cli = join(root, 'node_modules/playwright-core/cli.js');
    await run(projectNode(root), [cli, 'install', 'chromium'], DOWNLOAD_LIMIT, advice(name));
  }
  const installed = findBrowser(name) ?? (await playwrightChromium(root, name));
  if (!installed) throw new SetupError(advice(name));
  return installed;
}

/** @param {BrowserName} name @param {(line: string) => void} say */
async function installFromDebian(name, say) {
  const packages = DEBIAN_PACKAGES[name];
  say(`${packages[0]} is not installed: installing it with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], APT_LIMIT, advice(name), env);
  await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    APT_LIMIT,
    advice(name),
    env,
  );
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {number} timeout ms
 * @param {string} hint said after the reason
 * @param {NodeJS.ProcessEnv} [env]
 */
async function run(command, args, timeout, hint, env = process.env) {
  const { code, output, timedOut } = await runCommand(command, args, { timeout, env });
  if (code === 0) return;
  const last = output.trim().split('\n').slice(-8).join('\n');
  const what = timedOut
    ? `did not end within ${timeout / 60_000} minutes`
    : `ended with code ${code}`;
  throw new SetupError(`${command} ${args.join(' ')} ${what}:\n${last}\n${hint}`);
}

/** @param {BrowserName} name */
function advice(name) {
  const { variable } = PLACES[name];
  return name === 'chromium'
    ? `Chromium was not found. Install it (on Debian: apt-get install chromium), or set ${variable} to its program file.`
    : `Firefox was not found. Install it from https://www.mozilla.org/firefox/enterprise/ (on Debian: apt-get install firefox-esr), or set ${variable} to its program file.`;
}

/** @param {string} root @param {BrowserName} name */
async function playwrightChromium(root, name) {
  if (name !== 'chromium') return undefined;
  const entry = pathToFileURL(join(root, 'node_modules/playwright-core/index.mjs')).href;
  const { chromium } = await import(entry);
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** Ubuntu's packages of both browsers are snaps, which see neither our profile nor our build. */
function isDebian() {
  try {
    return /^ID="?(debian|raspbian)"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
