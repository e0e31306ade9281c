import { describe, expect, it } from 'vitest';
import { canonicaliseUrl, listPageKeys } from './canonicalise-url.ts';

const PAGE = 'https://news.example/a/levy';

describe('canonicaliseUrl', () => {
  const same: readonly [string, string, string?][] = [
    ['itself', PAGE],
    ['a fragment', `${PAGE}#comments`],
    ['campaign parameters', `${PAGE}?utm_source=x&utm_campaign=y&fbclid=z`],
    ['another scheme, case and port', 'http://NEWS.example:80/a/levy'],
    ['www', 'https://www.news.example/a/levy'],
    ['a phone front', 'https://m.news.example/a/levy'],
    ['a trailing slash', `${PAGE}/`],
    ['an index file', `${PAGE}/index.html`],
    ['a canonical link', 'https://news.example/a/levy/print', PAGE],
    ['a canonical link over a query', `${PAGE}?view=amp`, `https://www.news.example/a/levy`],
    ['a canonical link of another site', PAGE, 'https://other.example/'],
    ['a canonical link to the home page', PAGE, 'https://news.example/'],
    ['a canonical link that is none', PAGE, 'javascript:void 0'],
    ['a user name', 'https://reader@news.example/a/levy'],
  ];
  it.each(same)('sees the same page through %s', (_, url, canonical) => {
    expect(canonicaliseUrl(url, canonical)).toBe(PAGE);
  });

  const other: readonly [string, string][] = [
    ['a number of the article', `${PAGE}?id=2`],
    ['another path', `${PAGE}-2`],
    ['another host', 'https://blog.example/a/levy'],
    ['a sub-site', 'https://local.news.example/a/levy'],
    ['another port', 'https://news.example:8443/a/levy'],
    ['other capitals in the path', 'https://news.example/A/levy'],
  ];
  it.each(other)('sees another page in %s', (_, url) => {
    expect(canonicaliseUrl(url)).not.toBe(PAGE);
  });

  it('settles the order of what is left of the query', () => {
    expect(canonicaliseUrl(`${PAGE}?b=2&gclid=1&a=1`)).toBe(canonicaliseUrl(`${PAGE}?a=1&b=2`));
  });

  it('gives the home page a canonical link of its own', () => {
    expect(canonicaliseUrl('https://news.example', 'https://www.news.example/')).toBe(
      'https://news.example/',
    );
  });

  it('changes nothing when done twice', () => {
    for (const [, url] of [...same, ...other]) {
      const once = canonicaliseUrl(url);
      expect(canonicaliseUrl(once)).toBe(once);
    }
  });

  it.each(['file:///home/x.html#p', 'about:blank', ''])('leaves %j without its fragment', (url) => {
    expect(canonicaliseUrl(url)).toBe(url.replace('#p', ''));
  });
});

describe('listPageKeys', () => {
  it('names the canonical address and the own one', () => {
    const page = { url: `${PAGE}/print?utm_source=x`, canonicalUrl: PAGE };
    expect(listPageKeys(page)).toEqual([PAGE, `${PAGE}/print`]);
    expect(listPageKeys({ url: PAGE, canonicalUrl: PAGE })).toEqual([PAGE]);
  });
});
