/**
 * Where we may run, and where the reader lets us: match patterns, permissions, hosts.
 * Three lists decide: what the browser granted, what the reader turned on beyond the sector sites (`sitesOn`: a pack's
 * origin may be granted for fetching only), and what the reader turned off (`sitesOff`).
 */
import { browser } from 'wxt/browser';
import type { Settings } from './settings.ts';

export type SiteState =
  /** We run here. */
  | 'on'
  /** Turned off by the reader. */
  | 'off'
  /** A sector site that the browser left ungranted: it must be asked for. */
  | 'ungranted'
  /** Any other site: can be checked once, or turned on. */
  | 'other'
  /** Not a web page, or one where no extension may run. */
  | 'never';

/** `https://*.thirdsector.co.uk/*` covers the host itself and all below it. */
export function matchesPattern(url: string, pattern: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|\*\.[^/*]+|[^/*]+)\/\*$/.exec(pattern);
  if (parts === null || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const [, scheme, host = ''] = parts;
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  if (scheme !== '*' && protocol !== `${scheme}:`) return false;
  if (host === '*') return true;
  if (!host.startsWith('*.')) return hostname === host;
  return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** The pattern that is asked for when the reader turns a site on: that host alone. */
export function patternOf(url: string): string {
  return `https://${hostOf(url)}/*`;
}

export async function findSiteState(
  url: string,
  settings: Settings,
  sector: readonly string[],
): Promise<SiteState> {
  if (!/^https?:/.test(url)) return 'never';
  const ours = [...sector, ...settings.sitesOn].some((pattern) => matchesPattern(url, pattern));
  if (!ours) return 'other';
  const granted = await browser.permissions.contains({ origins: [patternOf(url)] });
  if (!granted) return 'ungranted';
  return settings.sitesOff.includes(hostOf(url)) ? 'off' : 'on';
}

/** Sector sites that the browser left ungranted (Firefox can), as patterns. */
export async function listUngranted(sector: readonly string[]): Promise<readonly string[]> {
  const granted = await Promise.all(
    sector.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return sector.filter((_, index) => !granted[index]);
}
