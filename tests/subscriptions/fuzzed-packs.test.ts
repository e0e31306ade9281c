/**
 * Packs that are spoilt in ways nobody thought of: the pack that the reader has changes by a whole valid revision or not
 * at all, and each refusal names a place and a rule. `npm run fuzz-packs` is the long form. Run a failing seed again with
 * `FUZZ_SEED=…`.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MarkdownNode } from '../../core/pack/markdown-tree.ts';
import { parsePackText } from '../../core/pack/parse-pack.ts';
import { anyPack } from '../hostile-packs/any-pack.ts';
import { mutate, mutations } from './mutate-pack.ts';
import { ADDRESS, type PackServer, startPackServer } from './pack-server.ts';
import { createReader, packAt, photograph, subscribe, toText } from './reader.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
const TAGS = 'p em strong code pre blockquote ul ol li h3 h4 h5 br hr a'.split(' ');

let server: PackServer;
beforeAll(async () => {
  server = await startPackServer();
});
afterAll(() => server.close());

it(`keeps what the reader has, through ${RUNS} packs (seed ${SEED})`, {
  timeout: 60_000 + RUNS * 200,
}, async () => {
  console.log(`fuzzed packs: seed ${SEED}, ${RUNS} runs`);
  const seen = { updated: 0, invalid: 0, other: 0 };
  await fc.assert(
    fc.asyncProperty(anyPack, mutations, async ({ signature: _, ...pack }, list) => {
      const reader = createReader(server, { timeLimit: 15_000 }); // this is not about slowness
      server.answer = (__, response) => response.end(toText(packAt(5)));
      await subscribe(reader);
      const before = await photograph(reader.db);
      server.requests.length = 0;

      // A half of a surrogate pair cannot be sent: UTF-8 has none.
      const text = mutate({ ...pack, id: ADDRESS, revision: 6 }, list).toWellFormed();
      server.answer = (__, response) => response.end(text);
      const outcome = await reader.subscriptions.updateNow(ADDRESS);
      const after = await photograph(reader.db);

      expect(server.requests.map(({ url }) => url)).toEqual(['/pack.json']);
      if (outcome.kind === 'updated') {
        seen.updated++;
        const parsed = parsePackText(text.replace(/^\uFEFF/, '')); // which decoding takes away
        expect(after.revisions).toEqual([
          ...before.revisions,
          { pack: ADDRESS, revision: outcome.to, document: parsed.ok && parsed.pack },
        ]);
        expect(after.packs).toMatchObject([{ current: outcome.to, previous: 5 }]);
        checkTree(after.entries.flatMap(({ view }) => view.critiques.flatMap(({ body }) => body)));
      } else {
        expect(after).toEqual(before);
        if (outcome.kind === 'failed' && outcome.failure.reason === 'invalid') {
          seen.invalid++;
          expect(outcome.failure.issue.pointer).toMatch(/^(?:\/.*)?$/s);
          expect(outcome.failure.issue.rule).toMatch(
            /^(?:must|has|is|names|uses|points|may)\b.{3,}/s,
          );
        } else seen.other++;
      }
      reader.db.close();
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  // A fuzzer that only makes valid packs, or none, proves nothing.
  expect(seen.updated).toBeGreaterThan(RUNS / 20);
  expect(seen.invalid).toBeGreaterThan(RUNS / 3);
});

function checkTree(nodes: readonly MarkdownNode[]): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    expect(TAGS).toContain(node.tag);
    if (node.tag === 'a') expect(node.href).toMatch(/^https:\/\//);
    checkTree(node.children);
  }
}
