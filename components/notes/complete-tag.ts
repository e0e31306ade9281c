/** More would hide what stands below the field. */
const MOST = 6;

/** Of `known`, those that what is typed may become: beginning with it first, then a word of theirs beginning with it. */
export function completeTag(
  typed: string,
  known: readonly string[],
  chosen: readonly string[],
): readonly string[] {
  const wanted = fold(typed.replace(/^#/, ''));
  if (wanted === '') return [];
  const taken = new Set(chosen.map(fold));
  const open = known.filter((tag) => !taken.has(fold(tag)));
  const begins = open.filter((tag) => fold(tag).startsWith(wanted));
  const within = open.filter((tag) => !begins.includes(tag) && fold(tag).includes(` ${wanted}`));
  return [...begins, ...within].slice(0, MOST);
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
