/** Tags as readers type them: separated by commas or line breaks, with or without `#`, the same word once. */

/** UTF-16 units of one tag. */
export const TAG_LENGTH = 80;
/** Tags of one note. */
export const TAG_COUNT = 50;

/** `"#Housing, right to buy,, housing"` as `["Housing", "right to buy"]`. */
export function parseTags(text: string): readonly string[] {
  return normaliseTags(text.split(/[,;\n]/));
}

/** In the order given; of tags that differ only in case the first stays. Too long ones are cut, too many are left out. */
export function normaliseTags(tags: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const written of tags) {
    const tag = normaliseTag(written);
    const key = tag.toLowerCase();
    if (tag !== '' && !kept.has(key)) kept.set(key, tag);
  }
  return [...kept.values()].slice(0, TAG_COUNT);
}

function normaliseTag(written: string): string {
  const tag = written
    .normalize('NFC')
    .replace(/[\s,;]+/g, ' ')
    .trim()
    .replace(/^#+\s*/, '');
  return tag.length <= TAG_LENGTH ? tag : cut(tag);
}

/** Never between the halves of a surrogate pair. */
function cut(tag: string): string {
  const last = tag.charCodeAt(TAG_LENGTH - 1);
  const splits = last >= 0xd800 && last <= 0xdbff;
  return tag.slice(0, splits ? TAG_LENGTH - 1 : TAG_LENGTH).trim();
}
