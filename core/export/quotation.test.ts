import { describe, expect, it } from 'vitest';
import type { CritiqueView } from '../pack/entry-view.ts';
import { quoteCritique } from './quotation.ts';

const CRITIQUE: CritiqueView = {
  lead: true,
  stance: 'mixed',
  citation: {
    host: 'reply.example',
    source: { id: 's1', title: 'A <reply>', url: 'https://reply.example/?a=1&b="2"' },
  },
  body: [
    { tag: 'p', children: ['It ', { tag: 'em', children: ['forgets'] }, ' R&D.'] },
    {
      tag: 'p',
      children: [
        { tag: 'a', href: 'https://a.example/', host: 'a.example', children: ['Here'] },
        { tag: 'br', children: [] },
        '<b>5 > 4</b>',
      ],
    },
  ],
};
const WORDS = { attribution: 'Jo & Co', source: 'A <reply>' };

describe('a quotation', () => {
  it('is plain text with who said it and where, for a letter', () => {
    expect(quoteCritique(CRITIQUE, WORDS).text).toBe(
      'It forgets R&D.\n\nHere\n<b>5 > 4</b>\n\n— Jo & Co\nA <reply> https://reply.example/?a=1&b="2"\n',
    );
  });

  it('is HTML with nothing of the pack left as a tag, for a document', () => {
    expect(quoteCritique(CRITIQUE, WORDS).html).toBe(
      '<blockquote cite="https://reply.example/?a=1&amp;b=&quot;2&quot;">' +
        '<p>It <em>forgets</em> R&amp;D.</p>' +
        '<p><a href="https://a.example/">Here</a><br>&lt;b&gt;5 &gt; 4&lt;/b&gt;</p></blockquote>' +
        '<p>— Jo &amp; Co<br><a href="https://reply.example/?a=1&amp;b=&quot;2&quot;">A &lt;reply&gt;</a></p>',
    );
  });
});
