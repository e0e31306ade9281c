import { describe, expect, it } from 'vitest';
import { build, levy, note, pack } from './fixtures/example-briefing.ts';

describe('buildBriefing', () => {
  it('numbers each source once over the document, as it is first cited', () => {
    const { references, sections } = build();
    expect(references.map(({ number, source }) => `${number} ${source.id}`)).toEqual([
      '1 a',
      '2 b',
      '3 c',
      '4 d',
    ]);
    expect(sections[0]?.cited).toEqual([{ number: 1, locator: 'p. 1' }]);
    expect(sections[0]?.critiques.map((critique) => critique.cited.number)).toEqual([2, 3]);
    expect(sections[0]?.outcomes[0]?.cited).toEqual({ number: 2, locator: 'p. 13' });
    expect(sections[1]?.cited).toEqual([{ number: 3, locator: 'p. 9' }, { number: 4 }]);
  });

  it('puts a note under its entry, others at the end, and none from the trash', () => {
    const target = { entry: { ...levy.ref, entry: 'gone' }, entryTitle: 'Gone' };
    const other = { ...note, id: 'b', target };
    const { sections, notes } = build({
      notes: [other, { ...note, id: 'c', deleted: note.created }, note],
    });
    expect(sections.map((section) => section.notes.length)).toEqual([1, 0]);
    expect(notes).toMatchObject([{ entryTitle: 'Gone' }]);
  });

  it('names a pack once', () => {
    expect(build().packs).toEqual([pack]);
  });
});
