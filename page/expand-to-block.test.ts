// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { expandToBlock } from './expand-to-block.ts';

// happy-dom takes some of these for blocks.
const style = document.createElement('style');
style.textContent = 'b, i, u { display: inline }';
document.head.append(style);

function stretchesOf(html: string, selector: string): readonly (readonly string[])[] {
  document.body.innerHTML = html;
  const nodes = [...document.querySelectorAll(selector)];
  return expandToBlock(nodes, document).map(({ texts }) =>
    [...texts].map(({ data }) => data).sort(),
  );
}

test('an inline change is read with its whole block', () => {
  expect(stretchesOf('<p>x</p><p>a <b class="new">b</b> c</p><p>y</p>', '.new')).toEqual([
    [' c', 'a ', 'b'],
  ]);
});

test('an added block is read alone', () => {
  expect(stretchesOf('<p>x</p><p class="new">a <b>b</b></p><p>y</p>', '.new')).toEqual([
    ['a ', 'b'],
  ]);
});

test('two changes of one block are read once', () => {
  const html = '<p>a <b class="new">b</b> c <i class="new">d</i></p>';
  expect(stretchesOf(html, '.new')).toHaveLength(1);
});

test('what has no text is not read', () => {
  expect(stretchesOf('<p>a<img class="new"></p>', '.new')).toEqual([]);
});
