/** Plain values to YAML that `readYaml` reads back the same: every scalar a text, short things on one line. */
import { Document, isCollection, isMap, isSeq, visit } from 'yaml';

/** Lists and maps under these keys stand on one line; a list that may grow long does not. */
const ON_ONE_LINE = new Set(['not', 'related', 'sites', 'near', 'when', 'order']);

export function writeYaml(value: unknown): string {
  const document = new Document(toTexts(value), { schema: 'failsafe' });
  visit(document, {
    Pair: (_, { key, value: child }) => {
      if (isCollection(child) && ON_ONE_LINE.has(String(key))) child.flow = true;
      if (isSeq(child) && (String(key) === 'forms' || String(key) === 'cites')) {
        for (const item of child.items) if (isMap(item)) item.flow = true;
      }
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function toTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toTexts);
  if (value instanceof Map) {
    return new Map([...value].map(([key, child]) => [key, toTexts(child)])); // keeps keys like 2020 in order
  }
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, toTexts(child)]));
}
