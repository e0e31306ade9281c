import { describe, expect, it } from 'vitest';
import smallPack from '../pack/fixtures/small-pack.json' with { type: 'json' };
import type { Pack } from '../pack/pack.ts';
import { parsePack } from '../pack/parse-pack.ts';
import { alignEntries, alignmentKey } from './align-entries.ts';

const SMALL = readPack(smallPack);
const [levy, districts] = SMALL.entries;
if (levy === undefined || districts === undefined) throw new Error('the example has two entries');
const [OURS, THEIRS, THIRD] = ['ours', 'theirs', 'third'].map((one) => `https://${one}.example/p`);
if (OURS === undefined || THEIRS === undefined || THIRD === undefined) throw new Error('three');

const packOf = (id: string, entries: Pack['entries'], changes: Partial<Pack> = {}): Pack => ({
  ...SMALL,
  id,
  entries,
  ...changes,
});
const othersOf = (packs: readonly Pack[], pack: string, entry: string) =>
  alignEntries(packs).get(alignmentKey({ pack, entry })) ?? [];

describe('entries of several packs', () => {
  it('meet where report and id are the same, in the order of the packs', () => {
    const packs = [packOf(THIRD, [levy]), packOf(OURS, [levy, districts]), packOf(THEIRS, [levy])];
    expect(othersOf(packs, OURS, levy.id).map(({ pack }) => pack)).toEqual([THIRD, THEIRS]);
    expect(othersOf(packs, OURS, districts.id)).toEqual([]);
  });

  it('meet under other ids where they name the same subject', () => {
    const about = 'https://reports.example/at-the-kerb p. 12';
    const packs = [
      packOf(OURS, [{ ...levy, about }]),
      packOf(THEIRS, [{ ...levy, id: 'kerb-tax', about }]),
    ];
    expect(othersOf(packs, OURS, levy.id)).toEqual([{ pack: THEIRS, entry: 'kerb-tax' }]);
  });

  it('do not meet on other reports, nor where a report has no address', () => {
    const { url: _, ...report } = SMALL.report;
    const elsewhere = { ...report, url: 'https://reports.example/another' };
    expect(
      othersOf(
        [packOf(OURS, [levy]), packOf(THEIRS, [levy], { report: elsewhere })],
        OURS,
        levy.id,
      ),
    ).toEqual([]);
    const nameless = [packOf(OURS, [levy], { report }), packOf(THEIRS, [levy], { report })];
    expect(othersOf(nameless, OURS, levy.id)).toEqual([]);
  });
});

function readPack(input: unknown): Pack {
  const parsed = parsePack(input);
  if (!parsed.ok) throw new Error('the example is not valid');
  return parsed.pack;
}
