/**
 * Which page stands where. One article is served under several policies and hosts, so that a test compares
 * like with like: the words are the same, only what the server or the reader's permission says differs.
 */
export interface Route {
  /** In `tests/e2e/fixtures/`. */
  readonly file: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const SECTOR = 'https://www.thirdsector.co.uk';
/** A host that the extension has no permission for. */
export const ELSEWHERE = 'https://www.elsewhere.example';

export const ARTICLE = 'article.html';

export const ROUTES: Readonly<Record<string, Route>> = {
  [`${SECTOR}/article`]: { file: ARTICLE },
  [`${ELSEWHERE}/article`]: { file: ARTICLE },
  /** Nothing may be loaded, framed or styled: the strictest policy that a page can have. */
  [`${SECTOR}/strict-csp`]: {
    file: ARTICLE,
    headers: {
      'content-security-policy':
        "default-src 'none'; frame-src 'none'; child-src 'none'; base-uri 'none'",
    },
  },
  /** Cross-origin isolated: every frame must opt in, or be without credentials. */
  [`${SECTOR}/isolated`]: {
    file: ARTICLE,
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    },
  },
  [`${SECTOR}/single-page-app`]: { file: 'single-page-app.html' },
  [`${SECTOR}/infinite-scroll`]: { file: 'infinite-scroll.html' },
  [`${SECTOR}/nothing-relevant`]: { file: 'nothing-relevant.html' },
};
