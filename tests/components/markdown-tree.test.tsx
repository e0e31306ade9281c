// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { MarkdownTree } from '../../components/markdown-tree.tsx';
import type { MarkdownNode } from '../../core/pack/markdown-tree.ts';
import { show } from './show.tsx';

const htmlOf = async (nodes: readonly MarkdownNode[]) =>
  (await show(<MarkdownTree nodes={nodes} />)).root.innerHTML;

describe('a tree of Markdown', () => {
  it('is drawn tag by tag', async () => {
    const nodes: readonly MarkdownNode[] = [
      {
        tag: 'p',
        children: ['a ', { tag: 'strong', children: ['b'] }, { tag: 'br', children: [] }, 'c'],
      },
    ];
    expect(await htmlOf(nodes)).toBe(
      '<div class="markdown"><p>a <strong>b</strong><br>c</p></div>',
    );
  });

  it('shows text that looks like HTML as text', async () => {
    expect(await htmlOf(['<img src=x onerror=alert(1)>'])).toContain('&lt;img');
  });

  it('names the host of a link beside it', async () => {
    const link: MarkdownNode = {
      tag: 'a',
      href: 'https://xn--e1afmkfd.example/',
      host: 'xn--e1afmkfd.example',
      children: ['a bank'],
    };
    const tree = await show(<MarkdownTree nodes={[link]} />);
    expect(tree.text()).toBe('a bank xn--e1afmkfd.example');
  });

  it.each(['script', 'iframe', 'img', 'style', 'object'])(
    'shows the words in a stored <%s> and not the tag',
    async (tag) => {
      const tampered = JSON.parse(JSON.stringify([{ tag, children: ['words'] }]));
      expect(await htmlOf(tampered)).toBe('<div class="markdown">words</div>');
    },
  );

  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://plain.example'])(
    'makes no link of a stored %s',
    async (href) => {
      const nodes: readonly MarkdownNode[] = [{ tag: 'a', href, host: 'x', children: ['words'] }];
      expect(await htmlOf(nodes)).not.toContain('href');
    },
  );
});
