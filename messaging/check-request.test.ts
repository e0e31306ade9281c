import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRequest } from './check-request.ts';
import type { Identity } from './identify-sender.ts';
import { MAX_MESSAGE_LENGTH, REQUESTS } from './requests.ts';

const spotter: Identity = { kind: 'spotter', mayWrite: false };
const card: Identity = { kind: 'card', mayWrite: true };
const sandboxed: Identity = { kind: 'card', mayWrite: false };
const page: Identity = { kind: 'page', mayWrite: true };
const stranger: Identity = { kind: 'stranger' };

const ref = { pack: 'https://x.example/p.json', entry: 'neighbour-day' };
const id = '5b1f4c1e-5b0e-4a0e-9c0e-0123456789ab';
const note = { id, body: 'Ask the council', tags: [], target: { entry: ref } };

describe('a message at the door', () => {
  it.each([
    ['an entry asked for by the card', { to: 'getEntry', payload: ref }, card],
    ['a note written in the card', { to: 'saveNote', payload: note }, card],
    ['a frame made by our script', { to: 'registerCard', payload: { nonce: id } }, spotter],
    ['an entry read in a sandboxed card', { to: 'getEntry', payload: ref }, sandboxed],
    ['a pack looked at in our page', { to: 'previewPack', payload: { url: ref.pack } }, page],
    ['a pack from a file', { to: 'previewPack', payload: { text: '{}' } }, page],
    [
      "a pack left to its publisher's pace",
      { to: 'setPackInterval', payload: { id: ref.pack } },
      page,
    ],
    ['a note deleted in our page', { to: 'deleteNote', payload: { id } }, page],
  ] as const)('is let in: %s', (_, message, identity) => {
    const request = { name: message.to, payload: message.payload };
    expect(checkRequest(message, identity)).toEqual({ ok: true, request });
  });

  it.each([
    'previewPack',
    'keepPack',
    'checkPack',
    'answerPack',
    'removePack',
    'bringBackPack',
  ] as const)('changes packs for a page of ours alone: %s', (to) => {
    for (const identity of [spotter, card, sandboxed] as const) {
      const error = `${to} is not for ${identity.kind}`;
      expect(checkRequest({ to, payload: {} }, identity)).toEqual({ ok: false, error });
    }
  });

  it.each([
    [
      'notes asked for by a script on a page',
      { to: 'listNotesOfEntry', payload: ref },
      spotter,
      'listNotesOfEntry is not for spotter',
    ],
    [
      'a note deleted by the card',
      { to: 'deleteNote', payload: { id } },
      card,
      'deleteNote is not for card',
    ],
    [
      'a pack from two places at once',
      { to: 'previewPack', payload: { url: ref.pack, text: '{}' } },
      page,
      'previewPack: ',
    ],
    [
      'a pack kept that was not shown',
      { to: 'keepPack', payload: { source: { url: ref.pack }, digest: 'any' } },
      page,
      'keepPack: digest:',
    ],
    [
      'an answer that is none',
      { to: 'answerPack', payload: { id: ref.pack, answer: 'always' } },
      page,
      'answerPack: answer:',
    ],
    [
      'a note written in a sandboxed card',
      { to: 'saveNote', payload: note },
      sandboxed,
      'saveNote is not for a sandboxed page',
    ],
    [
      'anything by a stranger',
      { to: 'getEntry', payload: ref },
      stranger,
      'getEntry is not for stranger',
    ],
    [
      'an unknown name',
      { to: 'dropEverything', payload: {} },
      page,
      'unknown message "dropEverything"',
    ],
    [
      'a name that every object has',
      { to: 'constructor', payload: {} },
      page,
      'unknown message "constructor"',
    ],
    ['a missing field', { to: 'getEntry', payload: { pack: 'x' } }, card, 'getEntry: entry:'],
    ['a field too many', { to: 'getEntry', payload: { ...ref, evil: 1 } }, card, 'getEntry: evil:'],
    ['an id that is none', { to: 'deleteNote', payload: { id: '1' } }, page, 'deleteNote: id:'],
    [
      'a flood',
      { to: 'saveNote', payload: { ...note, body: 'x'.repeat(MAX_MESSAGE_LENGTH) } },
      card,
      'saveNote is too large',
    ],
  ])('is refused: %s', (_, message, identity, error) => {
    const checked = checkRequest(message, identity);
    expect(checked).toMatchObject({ ok: false });
    expect(checked?.ok === false && checked.error).toContain(error);
  });

  it('is left alone when it is not addressed to us', () => {
    for (const message of [undefined, null, 'x', 3, {}, { to: 3 }]) {
      expect(checkRequest(message, page)).toBeUndefined();
    }
  });

  it('never passes or throws whatever it is', () => {
    // A draft's target may be empty: an empty object is no malformed one.
    const names = Object.keys(REQUESTS).filter((name) => !/^(find|drop)Draft$/.test(name));
    const name = fc.constantFrom(...names);
    const anything = fc.anything({ withBigInt: true }).filter((payload) => payload !== null);
    const check = fc.property(
      name,
      anything,
      fc.constantFrom(spotter, card, page),
      (to, payload, who) => {
        expect(checkRequest({ to, payload }, who)?.ok).toBe(false);
      },
    );
    expect(fc.check(check)).toMatchObject({ failed: false });
  });

  it('by a script on a page can ask for nothing of the reader', () => {
    const open = Object.entries(REQUESTS).filter(([, row]) => row.from.includes('spotter'));
    expect(open.map(([key]) => key).sort()).toEqual(['bringHover', 'registerCard', 'reportPage']);
  });
});
