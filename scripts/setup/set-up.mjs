/**
 * What `npm run demo`, `npm test` and `npm run e2e` do before anything else, on a fresh clone with only Node and npm:
 * packages, browsers, and then the rest under the project's own Node 24, which runs TypeScript as it is.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensurePackages, projectNode } from './ensure-packages.mjs';
import { SetupError } from './setup-error.mjs';

/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const OLDEST_NODE = 20;

/** @param {string} line */
const say = (line) => console.log(line);

/**
 * Sets up, then hands over to `script`, and ends as it ends.
 * @param {{ browsers: readonly BrowserName[], script: string, args?: readonly string[] }} options
 *   `script` is a TypeScript file, relative to the project's folder
 */
export async function setUpAndRun({ browsers, script, args = process.argv.slice(2) }) {
  try {
    const major = Number(process.versions.node.split('.')[0]);
    if (major < OLDEST_NODE) {
      throw new SetupError(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}.`);
    }
    await ensurePackages(ROOT, say);
    /** @type {Record<string, string>} */
    const found = {};
    for (const name of browsers) {
      const path = await ensureBrowser(ROOT, name, say);
      found[name === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH'] = path;
      say(`Using ${name} at ${path}.`);
    }
    process.exitCode = await handOver(script, args, found);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`Setting up failed. ${error.message}`);
    process.exitCode = 1;
  }
}

/** @param {string} script @param {readonly string[]} args @param {Record<string, string>} extra */
function handOver(script, args, extra) {
  const bin = join(ROOT, 'node_modules/.bin');
  const path = `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  const child = spawn(projectNode(ROOT), [join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...extra, PATH: path },
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
