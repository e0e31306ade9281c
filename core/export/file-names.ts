/**
 * Names for files that every system takes, and Obsidian links to: no sign that a path, a shell or a link gives a meaning
 * to, no device of Windows, no more bytes than a name may have, none twice even where case does not count. A title that
 * stands alone keeps its name from one export to the next, and so does one that does not: it carries its id.
 */
const FORBIDDEN = /[\\/:*?"<>|#^[\]%\p{C}\p{Zl}\p{Zp}]+/gu;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Such a title could be another's name. */
const ENDS_WITH_ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** UTF-16 units: at most three bytes each, and 255 are allowed with an id and an ending. */
const MAX_LENGTH = 60;

export interface Titled {
  /** A UUID. */
  readonly id: string;
  readonly title: string;
}

/** In the same order. `ending` as `.md`; `fallback` for a title of which nothing is left. */
export function nameFiles(
  items: readonly Titled[],
  { ending, fallback }: { readonly ending: string; readonly fallback: string },
): readonly string[] {
  const stems = items.map(({ title }) => toStem(title) || fallback);
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(keyOf(stem), (counts.get(keyOf(stem)) ?? 0) + 1);
  return items.map(({ id }, at) => {
    const stem = stems[at] ?? fallback;
    const stands = counts.get(keyOf(stem)) === 1 && !ENDS_WITH_ID.test(stem);
    return stands ? `${stem}${ending}` : `${stem} ${id}${ending}`;
  });
}

function keyOf(stem: string): string {
  return stem.toLowerCase().normalize('NFKC');
}

function toStem(title: string): string {
  const plain = title.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  const cut = [...plain.trim()].slice(0, MAX_LENGTH).join('').slice(0, MAX_LENGTH);
  const stem = cut.replace(/[\uD800-\uDBFF]$/, '').replace(/^[.\s]+|[.\s]+$/g, '');
  return stem.replace(DEVICE, '$& note');
}
