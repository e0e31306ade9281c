// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createBlockRoles } from './block-role.ts';

const html = readFileSync('tests/fixtures/pages/roles.html', 'utf8');
document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>|<\/html>[\s\S]*$/g, '');
const blocks = [...document.querySelectorAll('[data-role]')].map(
  (element) => [element.outerHTML.slice(0, 80), element] as const,
);

test('the fixture has its cases', () => {
  expect(blocks.length).toBeGreaterThan(15);
});

test.each(blocks)('%s', (_, block) => {
  expect(createBlockRoles(document)(block)).toBe(block.getAttribute('data-role'));
});

test('without an article or a main part, all is text that is not marked as something else', () => {
  document.body.innerHTML = '<div><p id="plain">Text.</p></div><nav><p id="aside">Home</p></nav>';
  const roleOf = createBlockRoles(document);
  const roles = [...document.querySelectorAll('p')].map(roleOf);
  expect(roles).toEqual(['text', 'aside']);
});
