import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPack } from '../../../tests/hostile-packs/any-pack.ts';
import { toCanonicalJson } from '../canonical-json.ts';
import smallPack from '../fixtures/small-pack.json' with { type: 'json' };
import type { Pack } from '../pack.ts';
import { parsePack } from '../parse-pack.ts';
import { readFolder } from './read-folder.ts';
import { writeFolder } from './write-folder.ts';

function roundTrip(pack: Pack): string {
  const result = readFolder(writeFolder(pack));
  return result.ok ? toCanonicalJson(result.pack) : JSON.stringify(result.issues);
}

test('the example comes back to the byte', () => {
  const result = parsePack(smallPack);
  if (!result.ok) throw new Error('the example is refused');
  expect(roundTrip(result.pack)).toBe(toCanonicalJson(smallPack));
});

test('the example is written as a commentator would', () => {
  const result = parsePack(smallPack);
  if (!result.ok) throw new Error('the example is refused');
  const files = writeFolder(result.pack);
  expect([...files.keys()]).toEqual([
    'pack.yaml',
    'sources.yaml',
    'entries/kerbside-levy.md',
    'entries/parking-districts.md',
  ]);
  expect(files.get('entries/kerbside-levy.md')).toBe(KERBSIDE_LEVY);
});

test('every valid pack comes back to the byte', () => {
  fc.assert(
    fc.property(anyPack, (input) => {
      const result = parsePack(input);
      if (!result.ok) throw new Error(JSON.stringify(result.issues));
      expect(roundTrip(result.pack)).toBe(toCanonicalJson(input));
    }),
    { numRuns: 200 },
  );
}, 30_000);

const KERBSIDE_LEVY = `---
title: Kerbside Levy
kind: proposal
proposal: A charge on each metre of kerb that a council lets to vehicles, spent on pavements.
cites:
  - { source: s1, locator: p. 12 }
caution: Another levy of the same name is charged in Norland.
forms:
  - Kerbside Levy
  - { text: KL, case: exact, when: spelled-out }
  - { text: the Levy, when: back-reference }
  - { text: levy, when: [ on-topic, { near: [ kerb, parking ], within: 12 } ] }
not: [ apprenticeship levy ]
related: [ parking-districts ]
outcomes:
  - date: 2022-02-02
    text: The government turned the levy down.
    status: rejected
    confidence: high
    source: s2
    locator: section 9
---

## The Pavement {lead stance=mixed date=2020-10 source=s2 locator="section 3"}
A charge on kerbs *could* pay for pavements.

It says nothing of who collects it.

## Ada Lane, Streets, Squares and Paths {stance=critical source=s2 confidence=medium}
It falls on those who park least.
`;
