// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { createMentionKeys } from './mention-keys.ts';

function mentionAt(startContainer: Text, startOffset: number) {
  return { range: { startContainer, startOffset } };
}

it('gives a place in a text the same key each time that it is judged', () => {
  const { keyOf } = createMentionKeys();
  const text = document.createTextNode('one two');
  expect(keyOf(mentionAt(text, 4))).toBe(keyOf(mentionAt(text, 4)));
});

it('tells apart places in a text, and texts', () => {
  const { keyOf } = createMentionKeys();
  const [one, other] = [document.createTextNode('one two'), document.createTextNode('one two')];
  const keys = [mentionAt(one, 0), mentionAt(one, 4), mentionAt(other, 0)].map(keyOf);
  expect(new Set(keys).size).toBe(3);
});
