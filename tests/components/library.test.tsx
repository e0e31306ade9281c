// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { EntryBody } from '../../components/entry/entry-body.tsx';
import { AddPack } from '../../components/library/add-pack.tsx';
import { LibraryPack, type PackLine } from '../../components/library/library-pack.tsx';
import { PackChanges } from '../../components/library/pack-changes.tsx';
import { PackPreview } from '../../components/library/pack-preview.tsx';
import { sayFailure } from '../../components/library/say-failure.ts';
import { buildPreview, type PackPreview as Preview } from '../../core/library/build-preview.ts';
import { diffPacks } from '../../core/library/diff-packs.ts';
import type { UpdateFailure } from '../../core/library/update-failure.ts';
import smallPack from '../../core/pack/fixtures/small-pack.json' with { type: 'json' };
import type { Pack } from '../../core/pack/pack.ts';
import { parseMarkdown } from '../../core/pack/parse-markdown.ts';
import { parsePack } from '../../core/pack/parse-pack.ts';
import { readMessages } from './read-messages.ts';
import { show } from './show.tsx';
import { createTestWords } from './test-words.ts';

const PACK = readPack(smallPack);
const HOST = 'commentary.example';
const PREVIEW = buildPreview({
  pack: PACK,
  bytes: 4096,
  digest: 'd',
  verified: false,
  address: { url: PACK.id, host: HOST },
  parse: parseMarkdown,
});
const LINE: PackLine = {
  id: PACK.id,
  title: PACK.title,
  publisher: 'The Pavement',
  report: 'At the Kerb',
  revision: 4,
  published: '2026-11-02',
  entries: 2,
  licence: 'CC-BY-4.0',
  shown: true,
  held: false,
  updates: {
    host: HOST,
    checked: '2026-11-03T10:00:00Z',
    nextTry: '2026-11-04T10:00:00Z',
    state: { kind: 'current' },
  },
};
const MIDDLE = { first: false, last: false };

function createActions() {
  return {
    onShow: vi.fn(),
    onHold: vi.fn(),
    onStepBack: vi.fn(),
    onMove: vi.fn(),
    onRemove: vi.fn(),
    onCheck: vi.fn(async () => ({ kind: 'updated', from: 4, to: 5 }) as const),
    onEvery: vi.fn(),
    onAnswer: vi.fn(),
    onChanges: vi.fn(async () => undefined),
    onRead: vi.fn(),
  };
}

describe('a pack before it is kept', () => {
  const showPreview = (changes: Partial<Preview>) => {
    const on = { onKeep: vi.fn(), onCancel: vi.fn(), onCopy: async () => true };
    return show(<PackPreview preview={{ ...PREVIEW, ...changes }} busy={false} {...on} />);
  };

  it('is told by the site that it came from, with what it says of itself as its own words', async () => {
    const shown = await showPreview({ claimedHost: 'other.example' });
    for (const said of [
      'Published at commentary.example',
      'It calls its publisher The Pavement.',
      'It says that it belongs to other.example, which is another site.',
      'On “At the Kerb” by A. Walker, 24 September 2020',
      '2 entries',
      '4 KB',
      'It speaks about pages on: news.example',
      'One of its entries, as you will read it: Kerbside Levy',
      'A charge on each metre of kerb',
    ])
      expect(shown.text()).toContain(said);
    expect(shown.buttons()).toEqual(expect.arrayContaining(['Keep it', 'Leave it']));
  });

  it.each([
    ['none', 'It is not signed.'],
    ['valid', 'the signature fits'],
    ['invalid', 'does not fit what it says'],
    ['unchecked', 'this browser cannot check signatures'],
  ] as const)('says what a signature is worth: %s', async (signature, words) => {
    expect((await showPreview({ signature })).text()).toContain(words);
  });

  it('has nobody vouch for a file', async () => {
    const { address: _, ...file } = PREVIEW;
    const on = { onKeep: () => {}, onCancel: () => {}, onCopy: async () => true };
    const shown = await show(<PackPreview preview={file} busy={false} {...on} />);
    expect(shown.text()).toContain('From a file; who made it cannot be told');
    expect(shown.text()).toContain('Nothing vouches for it.');
  });

  it.each([
    [{ kind: 'newer', current: 2 }, 'You have revision 2. This one takes its place', true],
    [{ kind: 'same' }, 'You have this revision already.', true],
    [{ kind: 'older', current: 9 }, 'You have revision 9, which is newer.', false],
    [{ kind: 'same-revision' }, 'Its publisher did not raise the number', false],
    [{ kind: 'taken', title: 'Ours' }, 'It bears the name of “Ours”', false],
    [{ kind: 'question', question: 'changed-key' }, 'signed by another key', false],
  ] as const)('says how it stands to what is here: %j', async (standing, words, keepable) => {
    const shown = await showPreview({ standing });
    expect(shown.text()).toContain(words);
    expect(shown.buttons().some((name) => name.startsWith('Keep'))).toBe(keepable);
  });
});

describe('a pack in the library', () => {
  it('says what a look brought', async () => {
    const on = createActions();
    const shown = await show(<LibraryPack pack={LINE} place={MIDDLE} {...on} />);
    await shown.press('Look for changes now');
    expect(on.onCheck).toHaveBeenCalledWith(PACK.id);
    expect(shown.text()).toContain('Brought from revision 4 to 5.');
  });

  it('says since when looks bring nothing, why, and when the next is', async () => {
    const state = {
      kind: 'failing',
      since: '2026-11-01T10:00:00Z',
      times: 3,
      failure: { reason: 'status', status: 410 },
    } as const;
    const pack = { ...LINE, updates: LINE.updates && { ...LINE.updates, state } };
    const shown = await show(<LibraryPack pack={pack} place={MIDDLE} {...createActions()} />);
    expect(shown.text()).toMatch(/The last 3 looks brought nothing.*410.*Since 1 Nov 2026/);
    expect(shown.text()).toContain('Next look on 4 Nov 2026');
  });

  it.each([
    ['changed-key', ['Stay with what I have', 'Trust it from now on']],
    ['signature-gone', ['Stay with what I have', 'Take it unsigned from now on']],
    ['bad-signature', ['Stay with what I have']],
    ['cannot-check', ['Stay with what I have']],
  ] as const)('asks in words where an update waits: %s', async (question, answers) => {
    const on = createActions();
    const state = { kind: 'asking', question, revision: 5 } as const;
    const pack = { ...LINE, updates: LINE.updates && { ...LINE.updates, state } };
    const shown = await show(<LibraryPack pack={pack} place={MIDDLE} {...on} />);
    const alert = shown.root.querySelector('[role="alert"]');
    const offered = [...(alert?.querySelectorAll('button') ?? [])].map((one) => one.textContent);
    expect(offered).toEqual(answers);
    expect(alert?.textContent).toContain('evision 5');
    await shown.press('Stay with what I have');
    expect(on.onAnswer).toHaveBeenCalledWith(PACK.id, 'keep-mine');
  });

  it('is moved, stepped back and removed', async () => {
    const on = createActions();
    const pack = { ...LINE, previous: 3 };
    const shown = await show(<LibraryPack pack={pack} place={MIDDLE} {...on} />);
    await shown.press('Move up');
    await shown.press('Back to revision 3');
    await shown.press(`Remove ${PACK.title}`);
    expect(on.onMove).toHaveBeenCalledWith(PACK.id, -1);
    expect(on.onStepBack).toHaveBeenCalledWith(PACK.id);
    expect(on.onRemove).toHaveBeenCalledWith(PACK.id);
  });

  it('is not looked for while it is held', async () => {
    const pack = { ...LINE, held: true };
    const shown = await show(<LibraryPack pack={pack} place={MIDDLE} {...createActions()} />);
    expect(shown.button('Look for changes now').disabled).toBe(true);
    expect(shown.text()).toContain('It stays at this revision until you let it go.');
  });
});

it('shows what other packs say under their publishers’ names', async () => {
  const { sample } = PREVIEW;
  const other = { ...sample, ref: { pack: 'https://b.example/p', entry: 'levy' } };
  const others = [{ ...other, pack: { ...sample.pack, publisher: 'Kerb Watch', title: 'Kerbs' } }];
  const body = { onCopy: async () => true, onOpenRelated: () => {} };
  const shown = await show(<EntryBody entry={{ ...sample, others }} {...body} />);
  expect([...shown.root.querySelectorAll('h2')].map((one) => one.textContent)).toContain(
    `Also said, by Kerb Watch (${HOST}) in “Kerbs”`,
  );
});

it('marks the words that changed as removed and added', async () => {
  const [levy, districts] = PACK.entries;
  if (levy === undefined || districts === undefined) throw new Error('the example has two entries');
  const { related: _, ...alone } = levy;
  const proposal = levy.proposal.replace('metre', 'yard');
  const after = { ...PACK, revision: 4, entries: [{ ...alone, proposal }] };
  const shown = await show(<PackChanges diff={diffPacks(PACK, after)} />);
  const wordsIn = (tag: string) =>
    [...shown.root.querySelectorAll(tag)].map((one) => one.textContent);
  expect(wordsIn('ins')).toEqual(['yard']);
  expect(wordsIn('del')).toContain('metre');
  expect(shown.text()).toContain(`Gone${districts.title}Your notes on these are kept.`);
});

it('brings an offered address, and asks for nothing by itself', async () => {
  const onAddress = vi.fn();
  const shown = await show(
    <AddPack offer={PACK.id} busy={false} onAddress={onAddress} onFile={() => {}} />,
  );
  expect(shown.text()).toContain('The page that you came from announces this pack.');
  expect(onAddress).not.toHaveBeenCalled();
  await shown.press('Look at it');
  expect(onAddress).toHaveBeenCalledWith(PACK.id);
});

it('has words for every failure', async () => {
  const t = await createTestWords(await readMessages());
  const issue = { pointer: '/title', rule: 'must not be empty' };
  const failures: readonly UpdateFailure[] = [
    { reason: 'address', rule: 'must begin with https://' },
    { reason: 'no-permission' },
    { reason: 'unreachable' },
    { reason: 'redirected' },
    { reason: 'timed-out' },
    { reason: 'status', status: 500 },
    { reason: 'wrong-type', type: 'text/html' },
    { reason: 'too-large' },
    { reason: 'not-utf-8' },
    { reason: 'invalid', issue },
    { reason: 'other-pack', found: 'x' },
    { reason: 'older-revision', found: 1 },
    { reason: 'same-revision' },
    { reason: 'storage', detail: 'full' },
  ];
  const said = failures.map((failure) => sayFailure(t, failure));
  expect(new Set(said).size).toBe(failures.length);
  expect(said.filter((words) => !/^[A-Z].*\.$/.test(words))).toEqual([]);
});

function readPack(input: unknown): Pack {
  const parsed = parsePack(input);
  if (!parsed.ok) throw new Error('the example is not valid');
  return parsed.pack;
}
