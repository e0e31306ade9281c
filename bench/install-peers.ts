/** Installs the peers apart from the product, from their own lockfile, without their scripts. Gives the folder. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = ['package.json', 'package-lock.json'];

export function installPeers(): string {
  const wanted = join(import.meta.dirname, 'peers');
  const folder = join(import.meta.dirname, '..', '.cache', 'bench-peers');
  const isSame = (file: string) =>
    existsSync(join(folder, file)) &&
    readFileSync(join(folder, file)).equals(readFileSync(join(wanted, file)));
  if (existsSync(join(folder, 'node_modules')) && FILES.every(isSame)) return folder;
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) cpSync(join(wanted, file), join(folder, file));
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  return folder;
}
