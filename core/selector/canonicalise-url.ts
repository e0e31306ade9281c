/**
 * One page, one key: what a note is found again by when the same article is reached by another address. Fragment and
 * tracking parameters go, the rest of the query stays (it may be the article's number) in a settled order; `http`,
 * `www.` and phone hosts, a trailing slash and an index file make no other page.
 *
 * A key, not an address to visit: notes keep the address that was read beside it. Written without a URL parser, since
 * `core` has none; what comes in was written by one (`location.href`, `link.href`).
 */

/** Parameters that say how a reader came and not what they read. */
const TRACKING = new RegExp(
  `^(?:${[
    'utm_\\w+', // Urchin, Google Analytics, and whoever copied them
    'gclid|gclsrc|dclid|gbraid|wbraid|_ga|_gl', // Google's advertisements
    'fbclid|igshid|igsh|twclid|ttclid|li_fat_id|msclkid|yclid', // Facebook, Instagram, X, TikTok, LinkedIn, Microsoft, Yandex
    'mc_[ce]id|_hs\\w+|__hs\\w+|hsa_\\w+|mkt_tok|vero_id|oly_\\w+|_openstat', // newsletters: Mailchimp, HubSpot, Marketo, Vero, Omeda
    'cmp|cmpid|ito|ocid|at_\\w+|xtor|ns_\\w+|smid', // campaign marks of newspapers and broadcasters
    'ref|ref_src|referrer|source|share|shared', // where a link was shared
  ].join('|')})$`,
  'i',
);

/** Fronts of one site for other screens. */
const FRONT = /^(?:www\d?|m|mobile|amp)\./;
const DEFAULT_PORT = /:(?:80|443)$/;
const INDEX_FILE = /\/index\.(?:html?|php)$/i;

/**
 * `canonicalHref`: the page's `link rel=canonical`, absolute. It is believed only where it names the same site, and
 * not where it names the home page of it from another page, a common fault that would make all articles one.
 */
export function canonicaliseUrl(url: string, canonicalHref?: string): string {
  const own = readAddress(url);
  if (own === undefined) return url.replace(/#.*$/s, '');
  const named = canonicalHref === undefined ? undefined : readAddress(canonicalHref);
  const believed =
    named !== undefined && named.host === own.host && (named.path !== '/' || own.path === '/');
  return writeAddress(believed ? named : own);
}

/** All keys under which notes of a page may stand: by its canonical address and by its own, should one of them change. */
export function listPageKeys(page: {
  readonly url: string;
  readonly canonicalUrl: string;
}): readonly string[] {
  return [...new Set([page.canonicalUrl, canonicaliseUrl(page.url)])];
}

interface Address {
  readonly host: string;
  readonly path: string;
  /** Without those that track, sorted. */
  readonly parameters: readonly string[];
}

function readAddress(url: string): Address | undefined {
  const parts = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(url);
  if (parts === null) return undefined;
  const [, host = '', path = '', query = ''] = parts;
  return {
    host: host.toLowerCase().replace(DEFAULT_PORT, '').replace(FRONT, ''),
    path: path.replace(INDEX_FILE, '/').replace(/\/+$/, '') || '/',
    parameters: query
      .split('&')
      .filter((parameter) => parameter !== '' && !TRACKING.test(parameter.replace(/=.*$/s, '')))
      .sort(),
  };
}

function writeAddress({ host, path, parameters }: Address): string {
  const query = parameters.length === 0 ? '' : `?${parameters.join('&')}`;
  return `https://${host}${path}${query}`;
}
