import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../pack/parse-markdown.ts';
import { lowerHeadings, treeToMarkdown } from './tree-to-markdown.ts';

describe('treeToMarkdown', () => {
  it.each([
    ['a paragraph', 'one *two* **three** `four`'],
    ['marks in marks', '*a **b** c* and **d *e* f** and *g*'],
    ['signs that are none', '2 \\* 3 = 6, a\\_b, \\# no heading, 1\\. no list, \\<b\\>'],
    ['a hard break', 'one\\\ntwo'],
    ['a link', '[a *reply*](https://reply.example/kerb_(2)?a=1)'],
    ['headings', '### A\n\nb\n\n#### C\n\n##### D'],
    ['a tight list', '- a\n- b\n  - c\n  - d\n- e'],
    ['a loose list', '1. a\n\n   b\n\n2. c'],
    ['two lists in turn', '- a\n- b\n\n+ c\n\n1. d\n\n1) e'],
    ['a quotation', '> a\n>\n> - b\n>\n> > c'],
    ['code', '```\na `b`\n\n# c\n```\n\n    d\n\n`` e`f ``'],
    ['a rule', 'a\n\n***\n\nb'],
    ['ten items', Array.from({ length: 11 }, (_, at) => `${at + 1}. a\n   - b`).join('\n')],
    ['signs at the beginning', '\\- a\n\n\\+ b\n\n\\> c\n\n2020\\. d'],
  ])('writes %s so that it is read the same', (_, source) => {
    const tree = parseMarkdown(source);
    expect(parseMarkdown(treeToMarkdown(tree))).toEqual(tree);
  });

  it('keeps what it is given in its place', () => {
    for (const source of ['# big', '```\nopen', '<!-- open', 'a\n===', '> quoted']) {
      const text = treeToMarkdown(lowerHeadings(parseMarkdown(source), 2));
      expect(parseMarkdown(`${text}\n\nafter`).at(-1)).toEqual({ tag: 'p', children: ['after'] });
      expect(text).not.toMatch(/^#{1,4} /m);
    }
  });

  it('has a heading on one line, whatever line breaks it was written with', () => {
    for (const source of ['a\\\nb\n---', '\\\na\\\nb\n---', 'a\nb\n---']) {
      expect(treeToMarkdown(parseMarkdown(source))).toBe('### a b');
    }
  });

  it('writes again what it has written', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b c',
        ' *d* ',
        ' **e *f*** ',
        '`f`',
        '[g](https://a.example)',
        '1. ',
        '- ',
        '> ',
        '### ',
      ],
      ...['\n', '\n\n', '  ', '\\', '#', '<', '```', '~', '---', '!', '&amp;', '|'],
    );
    void fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = treeToMarkdown(parseMarkdown(pieces.join('')));
        const again = treeToMarkdown(parseMarkdown(once));
        expect(again).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });
});
