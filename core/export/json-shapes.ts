/** Reading what others wrote: only the keys that we know, only as what they should be. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own keys only: `constructor` is none. */
export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Undefined where there is no text under the key; of several texts the first. */
export function textOf(object: JsonObject, key: string): string | undefined {
  const first = listOf(ownValue(object, key))[0];
  return typeof first === 'string' ? first : undefined;
}

/** JSON-LD's rule: one value and a list of one are the same, and so are nothing and an empty list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** As `listOf`, and each choice, list or set (an object with `items`) as what is in it. */
export function listMembers(value: unknown): readonly unknown[] {
  return listOf(value).flatMap((one) =>
    isObject(one) && Object.hasOwn(one, 'items') ? listOf(ownValue(one, 'items')) : [one],
  );
}
