/**
 * Brings notes and pages together, at the reader's word: the page gives its text, the matching is done here, and only a
 * position goes back. No page learns what was noted.
 */
import { browser } from 'wxt/browser';
import type { Note, NoteTarget, PageRef } from '../../core/note/note.ts';
import { canonicaliseUrl } from '../../core/selector/canonicalise-url.ts';
import { matchQuote, type QuoteMatch } from '../../core/selector/match-quote.ts';
import type { NotePlacing, PagePlace, PassageReply } from '../../messaging/protocol.ts';
import { sendToPage } from '../../messaging/send.ts';
import { setPanelWriting } from '../../settings/panel-writing.ts';
import type { Notebook } from './notebook.ts';
import { openPage } from './open-page.ts';

/** ms between two looks at a page that builds itself after it has loaded. */
const LOOK_AGAIN = 800;
const LOOKS = 4;
/** ms that keeping a note may wait for the page: it takes about 20. */
const PIN_DOWN_WITHIN = 1_000;

export type Passages = ReturnType<typeof createPassages>;

export function createPassages(notebook: Pick<Notebook, 'findNote' | 'listNotesOfPage'>) {
  return {
    async goTo(id: string): Promise<PassageReply> {
      const note = await notebook.findNote(id);
      const { page, quote } = note?.target ?? {};
      if (note === undefined || page === undefined) return { kind: 'no-page' };
      const tabId = await openPage(page);
      if (tabId === undefined) return { kind: 'no-page' };
      if (!(await bringPassageScript(tabId))) return { kind: 'not-allowed' };
      if (quote === undefined) return { kind: 'shown' };
      for (let look = 1; ; look++) {
        const { text } = await sendToPage(tabId, 'readText', null);
        const match = matchNote(text, note);
        if (match !== undefined && match.how !== 'orphan') {
          const { start, end } = match;
          const shown = await sendToPage(tabId, 'showPlace', { start, end });
          return shown ? { kind: 'shown' } : { kind: 'gone', reason: 'quote-gone' };
        }
        if (look === LOOKS) return { kind: 'gone', reason: match?.reason ?? 'quote-gone' };
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
      }
    },

    /**
     * A note from the card knows its words and what stands beside them in their block: the page adds where they stand.
     * Whatever hinders that, the note is kept as it came.
     */
    async pinDown(target: NoteTarget, tabId: number): Promise<NoteTarget> {
      const { quote, position, page } = target;
      if (quote === undefined || position !== undefined || page === undefined) return target;
      const late = new Promise<null>((resolve) => setTimeout(resolve, PIN_DOWN_WITHIN, null));
      const described = bringPassageScript(tabId).then((there) =>
        there ? sendToPage(tabId, 'describeWords', quote) : null,
      );
      const found = await Promise.race([described, late]).catch(() => null);
      return found === null ? target : { ...target, ...found };
    },

    async place(tabId: number): Promise<readonly NotePlacing[] | null> {
      if (!(await bringPassageScript(tabId))) return null;
      const { text, ...place } = await sendToPage(tabId, 'readText', null);
      const notes = await notebook.listNotesOfPage(pageOf(place));
      return notes.flatMap((note) => {
        const match = matchNote(text, note);
        if (match === undefined) return [];
        const { id } = note;
        return match.how === 'orphan' ? { id, reason: match.reason } : { id, start: match.start };
      });
    },

    /** `selected`: the browser's own word for what is selected, for where our script may not look. */
    async noteOnSelection(
      tabId: number,
      selected?: { readonly text: string; readonly url: string; readonly title: string },
    ): Promise<boolean> {
      const found = (await bringPassageScript(tabId))
        ? await sendToPage(tabId, 'describeSelection', null)
        : null;
      if (found !== null) {
        const { quote, position, ...place } = found;
        await setPanelWriting({ page: pageOf(place), quote, position });
      } else if (selected !== undefined) {
        const exact = selected.text.slice(0, 10_000);
        const quote = { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } as const;
        await setPanelWriting({ page: pageOf(selected), quote });
      }
      return found !== null || selected !== undefined;
    },
  };
}

function matchNote(text: string, { target: { quote, position } }: Note): QuoteMatch | undefined {
  return quote && matchQuote(text, { quote, position });
}

function pageOf({ url, title, canonical }: PagePlace): PageRef {
  return { url, canonicalUrl: canonicaliseUrl(url, canonical), title };
}

/** False where we may not look: no permission, or a page of the browser's own. */
async function bringPassageScript(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: ['/spotter.css'] });
    await browser.scripting.executeScript({ target: { tabId }, files: ['/passage.js'] });
    return true;
  } catch {
    return false;
  }
}
