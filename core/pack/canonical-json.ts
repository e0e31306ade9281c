/**
 * One text for one value: keys in the order of their UTF-16 units, no spaces, texts and numbers as ECMAScript writes
 * them. What `build-pack` writes and what a signature covers. Only for what JSON can hold.
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, child]) => `${JSON.stringify(key)}:${toCanonicalJson(child)}`);
  return `{${pairs.join(',')}}`;
}
