// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPageText } from './read-page-text.ts';
import { readSelection } from './read-selection.ts';

// What every browser has and this stand-in of one has not: a style for inline elements, and ranges that stay.
document.head.innerHTML = '<style>b, i { display: inline }</style>';
globalThis.StaticRange ??= class {
  readonly collapsed = false;
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
  constructor(from: StaticRangeInit) {
    this.startContainer = from.startContainer;
    this.startOffset = from.startOffset;
    this.endContainer = from.endContainer;
    this.endOffset = from.endOffset;
  }
};

function read(html: string) {
  document.body.innerHTML = html;
  return readPageText(document.body);
}

function textsOf(place: StaticRange | undefined): string | undefined {
  if (place === undefined) return undefined;
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range.toString();
}

describe('the text of a page', () => {
  it.each([
    ['one space for white space', '<p>a \n\t b</p>', 'a b'],
    ['a line for each block', '<h1>A</h1><p>b</p>\n<p>c</p>', 'A\nb\nc'],
    ['no break within a word that is part bold', '<p>un<b>known</b></p>', 'unknown'],
    ['one space between inline elements', '<p>a <i> b</i></p>', 'a b'],
    ['nothing of scripts and fields', '<p>a</p><script>x</script><textarea>y</textarea>', 'a'],
    ['nothing that is being edited', '<p>a</p><div contenteditable>b <i>c</i></div>', 'a'],
  ])('has %s', (_, html, text) => {
    expect(read(html).text.trim()).toBe(text);
  });

  it('leads from each stretch back to its place', () => {
    const page = read('<p>The  <b>parish</b>\n council</p><p>met   again</p>');
    for (const words of ['The', 'The parish', 'parish council', 'council', 'again']) {
      const start = page.text.indexOf(words);
      const found = textsOf(page.placeOf(start, start + words.length));
      expect(found?.replace(/\s+/g, ' ')).toBe(words);
    }
  });

  it('gives each place the offset that leads back to it', () => {
    const page = read('<p>  The  <b>parish</b>\n council</p><p>met   again</p>');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let checked = 0;
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      for (let at = 0; at < node.data.length; at++) {
        const offset = page.offsetOf(node, at);
        if (offset === undefined || /\s/.test(node.data.charAt(at))) continue;
        expect(page.text.charAt(offset)).toBe(node.data.charAt(at));
        const place = page.placeOf(offset, offset + 1);
        expect([place?.startContainer, place?.startOffset]).toEqual([node, at]);
        checked += 1;
      }
    }
    expect(checked).toBe('Theparishcouncilmetagain'.length);
  });

  it('has no place beyond its end', () => {
    expect(read('').placeOf(0, 1)).toBeUndefined();
  });
});

describe('what is selected', () => {
  const select = (html: string, from: string, to: string) => {
    document.body.innerHTML = html;
    const [start, end] = [from, to].map((id) => document.querySelector(id)?.firstChild);
    if (!start || !end) throw new Error('nothing to select');
    getSelection()?.setBaseAndExtent(start, 0, end, end.textContent?.length ?? 0);
    return readSelection(document);
  };

  it('is described over elements, with what stands around it', () => {
    const found = select(
      '<p>Ask <b id="a">the clerk</b> <i id="b">today</i> please</p>',
      '#a',
      '#b',
    );
    expect(found?.quote).toMatchObject({
      exact: 'the clerk today',
      prefix: 'Ask ',
      suffix: ' please',
    });
    expect(found?.position).toMatchObject({ start: 4, end: 19 });
  });

  it('is nothing in what is being edited', () => {
    expect(select('<div contenteditable><b id="a">secret</b></div>', '#a', '#a')).toBeUndefined();
  });

  it('is nothing where it is collapsed', () => {
    document.body.innerHTML = '<p>a</p>';
    getSelection()?.removeAllRanges();
    expect(readSelection(document)).toBeUndefined();
  });
});
