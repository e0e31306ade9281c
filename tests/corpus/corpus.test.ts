/**
 * The labelled texts beside this file, as `scan` reads them. Here they are only held to be sound: a label that does not
 * stand where it says would measure nothing. How well the pack spots them is measured elsewhere.
 */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const folder = new URL('./', import.meta.url);
const entriesFolder = new URL('../../commentary/levelling-up-our-communities/entries/', folder);

const Place = v.strictObject({ text: v.string(), start: v.number() });
const LabelledText = v.strictObject({
  id: v.string(),
  url: v.pipe(v.string(), v.regex(/^https:\/\/[a-z]+\.example\//)),
  title: v.string(),
  date: v.literal('invented'),
  text: v.string(),
  topic: v.picklist(['kruger', 'related', 'hard-negative']),
  mentions: v.array(
    v.strictObject({
      entry: v.string(),
      ...Place.entries,
      kind: v.picklist(['explicit', 'abbreviation', 'anaphora', 'theme']),
    }),
  ),
  must_not: v.array(Place),
  neutral: v.array(Place),
  text_kind: v.literal('invented'),
});

const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const document: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    return { name, ...v.parse(LabelledText, document) };
  });

const entries = new Set(readdirSync(entriesFolder).map((name) => name.replace(/\.md$/, '')));

describe('the labelled texts', () => {
  it('are thirty, half of them look-alikes', () => {
    expect(texts).toHaveLength(30);
    expect(texts.filter(({ topic }) => topic === 'hard-negative')).toHaveLength(15);
  });

  it.each(texts)('$name has its labels where they say', ({ id, name, text, ...labels }) => {
    expect(name).toBe(`${id}.json`);
    const places = [...labels.mentions, ...labels.must_not, ...labels.neutral];
    for (const place of places)
      expect(text.startsWith(place.text, place.start), place.text).toBe(true);
    const starts = places.map(({ start }) => start);
    expect(new Set(starts).size, 'two labels in one place').toBe(starts.length);
  });

  it.each(texts)('$name labels entries that the pack has', ({ mentions }) => {
    for (const { entry } of mentions) expect(entries).toContain(entry);
  });

  it.each(texts)('$name has 80 to 250 words', ({ text }) => {
    const count = text.split(/\s+/).length;
    expect(count).toBeGreaterThanOrEqual(80);
    expect(count).toBeLessThanOrEqual(250);
  });
});
