import { describe, expect, it } from 'vitest';
import type { Note, NoteTarget } from '../note/note.ts';
import { chooseForBriefing } from './choose-for-briefing.ts';

const ref = (entry: string) => ({ pack: 'https://p.example/p.json', entry });
const PAGE = {
  url: 'https://n.example/a?utm_source=x',
  canonicalUrl: 'https://n.example/a',
  title: 'A',
};
const note = (id: string, target: NoteTarget, tags: readonly string[] = []): Note => ({
  id,
  body: id,
  tags,
  target,
  created: '2026-11-20T09:00:00.000Z',
  modified: '2026-11-20T09:00:00.000Z',
});
const NOTES = [
  note('page', { page: { ...PAGE, url: 'https://www.n.example/a' } }),
  note('entry', { entry: ref('levy') }, ['Money']),
  note('other', { entry: ref('fund') }, ['ask']),
];
const dayOf = (moment: string) => moment.slice(0, 10);
const choose = (choice: Parameters<typeof chooseForBriefing>[1]) => {
  const { entries, notes } = chooseForBriefing(NOTES, choice, { dayOf });
  return [entries.map(({ entry }) => entry), notes.map(({ id }) => id)];
};

describe('a briefing', () => {
  it('of an article has its entries, and notes on them or on the page', () => {
    const choice = { by: 'article', page: PAGE, entries: [ref('levy')] } as const;
    expect(choose(choice)).toEqual([['levy'], ['page', 'entry']]);
  });

  it('of entries has the notes on them', () => {
    expect(choose({ by: 'entries', entries: [ref('fund')] })).toEqual([['fund'], ['other']]);
  });

  it('of notes has their entries', () => {
    expect(choose({ by: 'notes', tags: ['money'] })).toEqual([['levy'], ['entry']]);
    expect(choose({ by: 'notes', tags: [] })[0]).toEqual(['levy', 'fund']);
    expect(choose({ by: 'notes', tags: [], from: '2026-11-21' })).toEqual([[], []]);
  });
});
