/** A pack's folder or published document to a matcher, as the extension builds it. */
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildLexicon } from '../core/lexicon/build-lexicon.ts';
import { compileMatcher, type Matcher } from '../core/lexicon/compile-matcher.ts';
import { sayIssue } from '../core/pack/pack-issue.ts';
import { type ParsedPack, parsePackText } from '../core/pack/parse-pack.ts';
import { buildPackJson } from './build-pack.ts';

/** The commentary of this project. */
export const OWN_PACK = fileURLToPath(
  new URL('../commentary/levelling-up-our-communities', import.meta.url),
);

/** Throws an Error that names each fault of the pack, one a line. */
export async function readMatcher(place: string): Promise<Matcher> {
  const parsed = await readPack(place);
  if (!parsed.ok) throw new Error([`${place}:`, ...parsed.issues.map(sayIssue)].join('\n'));
  return compileMatcher(buildLexicon([parsed.pack]));
}

async function readPack(place: string): Promise<ParsedPack> {
  const info = await stat(place).catch(() => undefined);
  if (info === undefined) throw new Error(`${place}: there is no such pack`);
  return parsePackText(
    info.isDirectory() ? await buildPackJson(place) : await readFile(place, 'utf8'),
  );
}
