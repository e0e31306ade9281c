// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blockAround, boundaryBetween } from './boundary-between.ts';

const html = readFileSync('tests/fixtures/pages/boundaries.html', 'utf8');
document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>|<\/html>[\s\S]*$/g, '');
// happy-dom takes some of these for blocks.
const style = document.createElement('style');
style.textContent = 'b, i, u { display: inline }';
document.head.append(style);

const cases = [...document.querySelectorAll('[data-between]')].map(
  (element) => [element.innerHTML, element] as const,
);

function textsIn(root: Element): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let at = walker.nextNode(); at instanceof Text; at = walker.nextNode()) texts.push(at);
  return texts;
}

test('the fixture has its cases', () => {
  expect(cases.length).toBeGreaterThan(10);
});

test.each(cases)('%s', (_, element) => {
  const [before, after] = textsIn(element);
  if (before === undefined || after === undefined) throw new Error('A case needs two texts');
  expect(boundaryBetween(before, after)).toBe(element.getAttribute('data-between'));
});

test('the block around a text is not what is inline in it', () => {
  document.body.innerHTML = '<p id="block">a <b><i>b</i></b></p>';
  const text = document.querySelector('i')?.firstChild;
  expect(text && blockAround(text)?.id).toBe('block');
});
