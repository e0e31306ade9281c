/** JSON-LD's names for what a thing is called and what it is, with and without a context that shortens them. */
import { type JsonObject, listOf, ownValue, textOf } from './json-shapes.ts';

export function idOf(object: JsonObject): string | undefined {
  return textOf(object, 'id') ?? textOf(object, '@id');
}

/** Of several types the one that says that it is an annotation. */
export function typeOf(object: JsonObject): string {
  const types = [...listOf(ownValue(object, 'type')), ...listOf(ownValue(object, '@type'))];
  const names = types
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^oa:/, ''));
  return names.find((name) => /^Annotation/.test(name)) ?? names[0] ?? '';
}
