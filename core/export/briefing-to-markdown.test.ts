import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../pack/parse-markdown.ts';
import { briefingToMarkdown } from './briefing-to-markdown.ts';
import { build, note, words } from './fixtures/example-briefing.ts';

describe('briefingToMarkdown', () => {
  it('says all of it, in order', () => {
    const { page } = note.target;
    expect(briefingToMarkdown(build(page && { page }), words)).toMatchInlineSnapshot(`
      "# For Tuesday

      Made on 2026-03-03

      Article: [Kerbs today](<https://a.example/x>)

      On “Our kerbs” by A. Writer.

      From “Kerbs, reconsidered”, Kerb Review. CC-BY-4.0.

      ## Kerbside Levy

      *Proposal*

      ### What is proposed

      A charge for standing. [1, p. 1]

      ### What was said of it

      #### B. Critic, The Institute

      *Critical · 2021-05* [2, p. 12]

      It *asks* too much.

      ##### Why

      - rent
      - tax

      #### The Council

      *Mixed · No date · Uncertain* [3]

      Perhaps.

      ### What happened since

      - **Partly adopted · 2022 · From one source:** A pilot began. [2, p. 13]

      ### My notes

      > the levy

      #### Ask

      Who *pays*?

      *[Kerbs today](<https://a.example/x>) · 2026-03-02*

      ## Kerb Fund

      *Beside*

      ### What it is

      A fund. [3, p. 9] [4]

      **Take care:** Another body uses the name.

      ### What was said of it

      No criticism of this was found.

      ### What happened since

      Nothing was found.

      ## Sources

      1. *Work A*. Kerb Press, 2021-05. <https://a.example/>
      2. *Work B*. Kerb Press, 2021-05. <https://b.example/>
      3. *Work C*. Kerb Press, 2021-05. <https://c.example/>
      4. *Work D*. Kerb Press, 2021-05. <https://d.example/>
      "
    `);
  });

  it('lets no note change the document around it', () => {
    const bodies = ['# big', '```\nopen', '<!-- open', '> quoted', '1. a\n\n   ```', '[x]: y'];
    for (const body of bodies) {
      const text = briefingToMarkdown(build({ notes: [{ ...note, body }] }), words);
      const titles = parseMarkdown(text)
        .filter((block) => typeof block === 'object' && block.tag === 'h3')
        .map((block) => (typeof block === 'object' ? block.children.join('') : ''));
      expect(titles).toContain('Kerb Fund');
      expect(titles.at(-1)).toBe('Sources');
    }
  });
});
