import { describe, expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

const said = (html: string) =>
  readHtml(html).blocks.map(({ role, text }) => `${role}: ${text.trim()}`);

describe('blocks of a page', () => {
  test.each([
    [
      'inline elements run on',
      '<p>The Kru<b>ger</b> <a href="#">report</a></p>',
      ['text: The Kruger report'],
    ],
    [
      'block elements part',
      '<p>One</p><div>Two<p>Three</p>Four</div>',
      ['text: One', 'text: Two', 'text: Three', 'text: Four'],
    ],
    ['a break of line stays within', '<p>One<br>\n Two</p>', ['text: One\nTwo']],
    ['headings are told apart', '<h2>Why</h2><p>So</p>', ['heading: Why', 'text: So']],
    [
      'navigation, footers and the like are aside',
      '<nav>Home</nav><p>So</p><div class="relatedStories">Else</div>',
      ['aside: Home', 'text: So', 'aside: Else'],
    ],
    [
      'what stands beside an article is aside',
      '<div>Before</div><article><p>So</p></article>',
      ['aside: Before', 'text: So'],
    ],
    [
      'a line that is all link leads away',
      '<p><a href="/x">Another story</a></p>',
      ['aside: Another story'],
    ],
    [
      'hidden text, code and fields are left out',
      '<p hidden>No</p><p style="display: none">No</p><pre>No</pre><textarea>No</textarea><script>no()</script><p>Yes</p>',
      ['text: Yes'],
    ],
  ])('%s', (_, html, expected) => {
    expect(said(html)).toEqual(expected);
  });

  test('stand blank lines apart in the text that offsets count in', () => {
    const { blocks } = readHtml('<title>T</title><p>One</p><p>Two</p>');
    expect(blocks.map(({ text }) => text).join('')).toBe('One\n\nTwo');
  });
});

test('the title is read', () => {
  expect(readHtml('<title>Parish &amp; pump</title><p>So</p>').title).toBe('Parish & pump');
});
