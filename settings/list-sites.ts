/** All sites that we may or might run on, as the settings and the welcome page list them. */
import { browser } from 'wxt/browser';
import type { Settings } from './settings.ts';

export interface Site {
  /** As the reader knows it: `thirdsector.co.uk`. */
  readonly host: string;
  readonly pattern: string;
  readonly granted: boolean;
  /** Granted, and not turned off by the reader. */
  readonly on: boolean;
  /** Turned on by the reader, beyond the sector sites. */
  readonly added: boolean;
}

export async function listSites(
  { sitesOn, sitesOff }: Settings,
  sector: readonly string[],
): Promise<readonly Site[]> {
  const patterns = [...sector, ...sitesOn.filter((pattern) => !sector.includes(pattern))];
  return Promise.all(
    patterns.map(async (pattern) => {
      const host = pattern.replace(/^https:\/\/(\*\.)?/, '').replace(/\/\*$/, '');
      const granted = await browser.permissions.contains({ origins: [pattern] });
      const off = sitesOff.some((other) => other === host || other === `www.${host}`);
      return { host, pattern, granted, on: granted && !off, added: !sector.includes(pattern) };
    }),
  );
}
