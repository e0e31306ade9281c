import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarkdownNode } from './markdown-tree.ts';
import { parseMarkdown } from './parse-markdown.ts';

const HALF_A_SECOND = 500_000; // µs of this thread's work: the clock on the wall would judge the machine's other work

const p = (...children: MarkdownNode[]): MarkdownNode => ({ tag: 'p', children });

describe('what a voice may write', () => {
  const link: MarkdownNode = {
    tag: 'a',
    href: 'https://reply.example/kerb',
    host: 'reply.example',
    children: ['a ', { tag: 'em', children: ['reply'] }],
  };
  const cases: readonly (readonly [string, string, readonly MarkdownNode[]])[] = [
    ['a paragraph, its lines joined', 'one\ntwo', [p('one two')]],
    [
      'emphasis',
      '*a* **b**',
      [p({ tag: 'em', children: ['a'] }, ' ', { tag: 'strong', children: ['b'] })],
    ],
    ['a hard break', 'one\\\ntwo', [p('one', { tag: 'br', children: [] }, 'two')]],
    ['a link by https', '[a *reply*](https://reply.example/kerb)', [p(link)]],
    [
      'a tight list',
      '- a\n- b',
      [
        {
          tag: 'ul',
          children: [
            { tag: 'li', children: ['a'] },
            { tag: 'li', children: ['b'] },
          ],
        },
      ],
    ],
    ['a numbered list', '1. a', [{ tag: 'ol', children: [{ tag: 'li', children: ['a'] }] }]],
    ['a quotation', '> a', [{ tag: 'blockquote', children: [p('a')] }]],
    [
      'headings, third to fifth',
      '# a\n\n###### b',
      [
        { tag: 'h3', children: ['a'] },
        { tag: 'h5', children: ['b'] },
      ],
    ],
    ['code', '`a`', [p({ tag: 'code', children: ['a'] })]],
    [
      'a block of code',
      '```js\na\n```',
      [{ tag: 'pre', children: [{ tag: 'code', children: ['a'] }] }],
    ],
    ['a rule', '---', [{ tag: 'hr', children: [] }]],
  ];
  test.each(cases)('%s', (_, source, tree) => {
    expect(parseMarkdown(source)).toEqual(tree);
  });
});

describe('what stays text', () => {
  test.each([
    ['HTML', '<b>a</b>'],
    ['a script', '<script>alert(1)</script>'],
    ['a comment', '<!-- a -->'],
    ['a link by http', '[a](http://reply.example/)'],
    ['a link by javascript', '[a](javascript:alert(1))'],
    ['a link by data', '[a](data:text/html,b)'],
    ['a link with a user name', '[a](https://bank.example@evil.example/)'],
    ['a link to a number', '[a](https://2130706433/)'],
    ['a link to a single word', '[a](https://localhost/)'],
    ['a relative link', '[a](/b)'],
    ['a link whose host hides in percent signs', '[a](https://%65vil.example/)'],
    ['an address in angle brackets, by mail', '<mailto:a@b.example>'],
    ['a bare address', 'https://reply.example/'],
  ])('%s', (_, source) => {
    const texts = parseMarkdown(source).map((node) =>
      typeof node === 'string' ? node : node.children,
    );
    expect(texts).toEqual([[source]]);
  });
});

test('an image is a mark and a link, never a picture', () => {
  expect(parseMarkdown('![a](https://reply.example/a.png)')).toEqual([
    p('!', {
      tag: 'a',
      href: 'https://reply.example/a.png',
      host: 'reply.example',
      children: ['a'],
    }),
  ]);
});

test('an international host is shown in punycode', () => {
  const [paragraph] = parseMarkdown('[a](https://аррӏе.example/)');
  expect(paragraph).toEqual(
    p({
      tag: 'a',
      href: 'https://xn--80ak6aa92e.example/',
      host: 'xn--80ak6aa92e.example',
      children: ['a'],
    }),
  );
});

test('entities bring no invisible characters back', () => {
  expect(parseMarkdown('a&#x202E;b&#xE0041;&#7;')).toEqual([p('a\uFFFDb\uFFFD\uFFFD')]);
});

test('whatever is written, only allowed nodes come out, not deep, and no address but https', () => {
  const marks = [
    '*',
    '_',
    '`',
    '> ',
    '- ',
    '[',
    '](',
    ')',
    '!',
    '<',
    '&',
    '\n',
    'https://a.example',
    'a',
    ' ',
  ];
  const source = fc
    .array(fc.constantFrom(...marks), { maxLength: 200 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(source, (text) => {
      for (const { node, depth } of walk(parseMarkdown(text))) {
        expect(depth).toBeLessThan(100);
        if (typeof node === 'string') continue;
        if (node.tag === 'a') expect(node.href).toMatch(/^https:\/\/a\.example/);
        expect(ALLOWED).toContain(node.tag);
      }
    }),
  );
});

/** Repetitions that have overflowed or stalled one parser or another. */
const PATHOLOGICAL = [
  '*_',
  '> ',
  '- ',
  '[',
  '![',
  '](',
  '**a ',
  '`',
  '<',
  '&',
  '[a](',
  '[a]: b\n',
  '*a_',
  '\\',
  '1. ',
  '<!--',
  '[[a]',
  'a**b',
  '# ',
  '```\n',
  '~~~',
  '_*a*_',
  '[](https://a.example/',
  '<https://',
];

test.each(PATHOLOGICAL)('32 KB of %j take less than half a second', (part) => {
  const source = part.repeat(Math.floor((32 * 1024) / part.length));
  const start = process.threadCpuUsage();
  parseMarkdown(source);
  expect(process.threadCpuUsage(start).user).toBeLessThan(HALF_A_SECOND);
});

const ALLOWED = 'p em strong code pre blockquote ul ol li h3 h4 h5 br hr a'.split(' ');

function* walk(
  nodes: readonly MarkdownNode[],
  depth = 1,
): Generator<{ readonly node: MarkdownNode; readonly depth: number }> {
  for (const node of nodes) {
    yield { node, depth };
    if (typeof node !== 'string') yield* walk(node.children, depth + 1);
  }
}
