/**
 * Which page stands where. One article is served under several policies and hosts, so that a test compares
 * like with like: the words are the same, only what the server or the reader's permission says differs.
 */
export type Route = (
  | {
      /** In `tests/e2e/fixtures/`. */
      readonly file: string;
    }
  | {
      /** A page that a test makes. */
      readonly html: string;
    }
) & { readonly headers?: Readonly<Record<string, string>> };

/** By address, without query and fragment. */
export type Routes = Readonly<Record<string, Route>>;

export const SECTOR = 'https://www.thirdsector.co.uk';
/** A host that the extension has no permission for. */
export const ELSEWHERE = 'https://www.elsewhere.example';

export const ARTICLE = 'article.html';

export const ROUTES: Routes = {
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
