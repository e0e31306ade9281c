/**
 * The only addresses a pack may hold: https, a named host in ASCII (punycode where it is not Latin), no user name or password.
 * So the host that a reader is shown is the host that the browser will go to, without a URL parser in `core`:
 * no percent signs, full-width letters, number hosts or backslashes for a browser to read in another way.
 */

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST = `(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?`;

/** The whole rule as one pattern, for the JSON Schema too. Case is folded by hand: a JSON Schema has no flags. */
export const HTTPS_ADDRESS = new RegExp(
  `^https://${HOST.replaceAll('a-z', 'A-Za-z')}(?::[0-9]{1,5})?(?:[/?#][^\\s\\\\]*)?$`,
);

/** A host alone, as `thirdsector.co.uk`. */
export const HOST_NAME = new RegExp(`^${HOST}$`);

/** The host of a valid address, in lower case and without port; undefined where the address is not valid. */
export function findHost(address: string): string | undefined {
  if (!HTTPS_ADDRESS.test(address)) return undefined;
  const rest = address.slice('https://'.length);
  return rest.slice(0, rest.search(/[:/?#]|$/)).toLowerCase();
}

/** Why an address is refused, in words that follow its name. */
export function explainAddress(address: string): string {
  if (!/^https:\/\//.test(address)) return 'must begin with https://';
  const authority = address.slice('https://'.length).split(/[/?#\\]/, 1)[0] ?? '';
  if (authority.includes('@')) return 'must not hold a user name or password';
  if (/[^\x21-\x7e]/.test(authority)) {
    return 'must have its host in ASCII: write an international name in punycode (xn--…)';
  }
  if (/[\s\\]/.test(address)) return 'must not hold a space or a backslash';
  return 'must have a host with a name, as example.org, not a number or a single word';
}
