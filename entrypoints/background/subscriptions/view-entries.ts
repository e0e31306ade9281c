/** A pack's entries as they are kept for reading, with the host that the pack came from as its publisher's. */
import { buildEntryView } from '../../../core/pack/build-entry-view.ts';
import type { EntryView } from '../../../core/pack/entry-view.ts';
import { findHost } from '../../../core/pack/https-address.ts';
import type { Pack } from '../../../core/pack/pack.ts';
import { parseMarkdown } from '../../../core/pack/parse-markdown.ts';

/** `url` left out: from a file, of which no host can be told but the one it names. */
export function viewEntries(pack: Pack, url?: string): readonly EntryView[] {
  const publisherHost = url === undefined ? undefined : findHost(url);
  return pack.entries.flatMap((entry) => {
    const view = buildEntryView(pack, entry.id, parseMarkdown);
    if (view === undefined) return [];
    return publisherHost === undefined ? view : { ...view, pack: { ...view.pack, publisherHost } };
  });
}
