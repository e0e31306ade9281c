/**
 * The third script on the page, brought in by the background at the reader's word and never before: it tells what is
 * selected, gives the page's text so that a note's passage can be looked for, and shows the passage. It knows no note:
 * what is looked for stays in the background, and a position comes back.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handlePageRequests } from '../../messaging/handle-page-requests.ts';
import type { PagePlace } from '../../messaging/protocol.ts';
import { readPageText } from '../../page/read-page-text.ts';
import { describeWords, readSelection } from '../../page/read-selection.ts';
import { showPassage } from '../../page/show-passage.ts';

const isolated = globalThis as { secondReadingPassage?: AbortController };

export default defineUnlistedScript(() => {
  isolated.secondReadingPassage?.abort(); // a second copy ends the first
  const copy = new AbortController();
  isolated.secondReadingPassage = copy;
  const { signal } = copy;
  handlePageRequests(
    {
      stop: () => {
        copy.abort();
        return null;
      },
      describeSelection: () => {
        const passage = readSelection(document);
        return passage ? { ...describePlace(), ...passage } : null;
      },
      describeWords: (quote) => describeWords(document, quote) ?? null,
      readText: () => ({ ...describePlace(), text: readPageText(document.body).text }),
      showPlace: ({ start, end }) => {
        const place = readPageText(document.body).placeOf(start, end);
        return place !== undefined && showPassage(place, { registry: CSS.highlights, signal });
      },
    },
    signal,
  );
});

function describePlace(): PagePlace {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return {
    url: location.href.slice(0, 4000),
    title: document.title.slice(0, 1000),
    ...(canonical && { canonical: canonical.slice(0, 4000) }),
  };
}
