/**
 * Installs the packages when `node_modules` is missing or is not what package-lock.json says.
 * npm's own record of what it installed is compared with the lock file: no stamp of ours to go stale.
 */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';

const INSTALL_LIMIT = 10 * 60_000; // ms: a slow line and 500 MB of node_modules

/** @param {string} root @returns {string} the Node of the project's own dependencies, where it is installed */
export function projectNode(root) {
  return join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** @param {string} root @returns {string | undefined} why an installation is needed */
export function whyInstall(root) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return 'nothing is installed yet';
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(installed);
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const other = present[path];
    if (other === undefined && !entry.optional) return `${path} is missing`;
    if (other !== undefined && other.version !== entry.version) return `${path} has changed`;
  }
  if (!existsSync(projectNode(root))) return 'the Node 24 of the project is missing';
  return undefined;
}

/** @param {string} root @param {(line: string) => void} say */
export async function ensurePackages(root, say) {
  const reason = whyInstall(root);
  if (reason === undefined) return;
  say(
    `Installing the packages with npm ci (${reason}); the first time takes half a minute or more.`,
  );
  const { code, output, timedOut } = await runCommand('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    env: withoutProjectBin(root),
    timeout: INSTALL_LIMIT,
  });
  if (code === 0) return;
  const what = timedOut ? 'did not end within ten minutes' : `ended with code ${code}`;
  const lines = output.trim().split('\n');
  const errors = lines.filter((line) => line.startsWith('npm error'));
  throw new SetupError(
    `npm ci ${what}:\n${(errors.length > 0 ? errors : lines).slice(-15).join('\n')}`,
  );
}

/**
 * npm puts node_modules/.bin first on the path; npm ci deletes that folder, and with it the `node` it would find there.
 * @param {string} root
 */
function withoutProjectBin(root) {
  const bin = join(root, 'node_modules');
  const path = (process.env.PATH ?? '').split(delimiter).filter((part) => !part.startsWith(bin));
  return { ...process.env, PATH: path.join(delimiter) };
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
