import { describe, expect, test } from 'vitest';
import { buildEntryView } from './build-entry-view.ts';
import type { EntryView } from './entry-view.ts';
import smallPack from './fixtures/small-pack.json' with { type: 'json' };
import { markdownToText } from './markdown-text.ts';
import type { Entry, Pack } from './pack.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { parsePack } from './parse-pack.ts';

function exampleWith(change: (entry: Entry) => Entry): Pack {
  const result = parsePack(smallPack);
  if (!result.ok) throw new Error('the example is refused');
  const [first, ...others] = result.pack.entries;
  if (first === undefined) throw new Error('the example has no entry');
  return { ...result.pack, entries: [change(first), ...others] };
}

function viewOf(change: (entry: Entry) => Entry = (entry) => entry): EntryView {
  const view = buildEntryView(exampleWith(change), 'kerbside-levy', parseMarkdown);
  if (view === undefined) throw new Error('no such entry');
  return view;
}

describe('an entry as it is read', () => {
  test('names itself and its pack', () => {
    const { ref, title, pack } = viewOf();
    expect(ref).toEqual({ pack: smallPack.id, entry: 'kerbside-levy' });
    expect(title).toBe('Kerbside Levy');
    expect(pack).toMatchObject({ publisher: 'The Pavement', publisherHost: 'commentary.example' });
  });

  test('has its citations resolved, with host and place', () => {
    const [lead] = viewOf().critiques;
    expect(lead?.citation).toEqual({
      source: smallPack.sources[1],
      host: 'reply.example',
      locator: 'section 3',
    });
  });

  test('lists each source and place once, and no source bare that has a place', () => {
    const sources = viewOf().sources.map(({ source, locator }) => [source.id, locator]);
    expect(sources).toEqual([
      ['s1', 'p. 12'],
      ['s2', 'section 3'],
      ['s2', 'section 9'],
    ]);
  });

  test('puts the lead voice first', () => {
    const view = viewOf((entry) => ({ ...entry, critiques: entry.critiques.toReversed() }));
    expect(view.critiques.map(({ lead, name }) => [lead, name])).toEqual([
      [true, undefined],
      [false, 'Ada Lane'],
    ]);
  });

  test('puts the newest outcome first and the undated last', () => {
    const view = viewOf((entry) => ({
      ...entry,
      outcomes: ['2022', undefined, '2023-01', '2022-02-02'].flatMap((date) =>
        entry.outcomes.map(({ date: _, ...rest }) =>
          date === undefined ? rest : { ...rest, date },
        ),
      ),
    }));
    expect(view.outcomes.map(({ date }) => date)).toEqual([
      '2023-01',
      '2022-02-02',
      '2022',
      undefined,
    ]);
  });

  test('has bodies as trees', () => {
    const [lead] = viewOf().critiques;
    expect(markdownToText(lead?.body ?? [])).toBe(
      'A charge on kerbs could pay for pavements.\n\nIt says nothing of who collects it.',
    );
  });

  test('names what it is related to', () => {
    expect(viewOf().related).toEqual([
      { ref: { pack: smallPack.id, entry: 'parking-districts' }, title: 'Parking districts' },
    ]);
  });

  test('is undefined where the pack does not have it', () => {
    const pack = exampleWith((entry) => entry);
    expect(buildEntryView(pack, 'nowhere', parseMarkdown)).toBeUndefined();
  });
});
