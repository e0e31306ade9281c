/** A pack as a small static site, by file name: any host can serve it, and the same pack gives the same bytes. */
import { diffPacks } from '../../core/library/diff-packs.ts';
import { buildEntryView } from '../../core/pack/build-entry-view.ts';
import { toCanonicalJson } from '../../core/pack/canonical-json.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { parseMarkdown } from '../../core/pack/parse-markdown.ts';
import { atomFeed } from './atom-feed.ts';
import { indexPage } from './index-page.ts';

export const INDEX_FILE = 'index.html';
const ATOM_FILE = 'changes.atom';

/** `previous`: the revision published before, for the feed to say what changed. */
export function buildSite(pack: Pack, previous?: Pack): ReadonlyMap<string, string> {
  const json = nameDocument(pack);
  const views = pack.entries.flatMap(
    (entry) => buildEntryView(pack, entry.id, parseMarkdown) ?? [],
  );
  const diff = previous === undefined ? undefined : diffPacks(previous, pack);
  return new Map([
    [INDEX_FILE, indexPage({ pack, views, json, atom: ATOM_FILE })],
    [json, toCanonicalJson(pack)],
    [ATOM_FILE, atomFeed(pack, diff)],
  ]);
}

/** As the feed's address calls it, so that the site can be put there as it is. */
function nameDocument({ feed = '' }: Pack): string {
  return /\/([A-Za-z0-9][\w.-]*\.json)$/.exec(feed)?.[1] ?? 'pack.json';
}
