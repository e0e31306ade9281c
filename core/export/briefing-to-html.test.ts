import * as fc from 'fast-check';
import { parse as parseHtml } from 'parse5';
import { describe, expect, it } from 'vitest';
import { arbitraryNote } from '../../tests/standards/arbitrary-note.ts';
import type { EntryView } from '../pack/entry-view.ts';
import { briefingToHtml } from './briefing-to-html.ts';
import { build, levy, pack, words } from './fixtures/example-briefing.ts';
import { isObject, listOf } from './json-shapes.ts';

describe('briefingToHtml', () => {
  const html = briefingToHtml(build(), words);

  it('is one file that fetches nothing and runs nothing', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|javascript:/i);
  });

  it('leads each citation to its source', () => {
    for (const [, number] of html.matchAll(/href="#source-(\d+)"/g)) {
      expect(html).toContain(`<li id="source-${number}">`);
    }
    expect(html).toContain('<a class="cited" href="#source-2">[2, p. 12]</a>');
  });

  it('keeps headings in order', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) {
      expect(level - (levels[at - 1] ?? level)).toBeLessThanOrEqual(1);
    }
  });

  it('makes no element and no attribute of anything that was written in it', () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='a",
        '</style><b>',
        '-->',
        '&lt;i&gt;',
        '</main></body></html><p>',
      ),
    );
    const notes = fc.array(arbitraryNote, { maxLength: 3 });
    const plain = listNames(parseHtml(html));
    void fc.assert(
      fc.property(hostile, notes, fc.webUrl(), (text, written, url) => {
        const entry: EntryView = {
          ...levy,
          title: text,
          proposal: text,
          caution: text,
          critiques: levy.critiques.map((critique) => ({ ...critique, name: text, date: text })),
          outcomes: levy.outcomes.map((outcome) => ({ ...outcome, text })),
          pack: { ...pack, title: text, report: { ...pack.report, author: text } },
        };
        const page = { url: `${url}${text}`, canonicalUrl: url, title: text };
        const tagged = written.map((one) => ({ ...one, body: `${one.body}\n\n${text}` }));
        const made = briefingToHtml(
          build({ title: text, entries: [entry], notes: tagged, page }),
          words,
        );
        for (const name of listNames(parseHtml(made))) {
          expect([
            ...plain,
            'strong',
            'em',
            'code',
            'pre',
            'ol',
            'hr',
            'br',
            'h5',
            'start',
            'blockquote',
          ]).toContain(name);
        }
      }),
    );
  });
});

/** Names of all elements and attributes of a tree. */
function listNames(node: unknown): readonly string[] {
  if (!isObject(node)) return [];
  const attributes = listOf(node.attrs).flatMap((one) => (isObject(one) ? [String(one.name)] : []));
  const own = typeof node.tagName === 'string' ? [node.tagName] : [];
  return [...new Set([...own, ...attributes, ...listOf(node.childNodes).flatMap(listNames)])];
}
