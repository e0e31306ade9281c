import { describe, expect, it } from 'vitest';
import { identifySender } from './identify-sender.ts';

const extension = { id: 'ours', origin: 'chrome-extension://ours' };
const tab = { id: 7 };
const page = 'https://www.thirdsector.co.uk/article/1';

describe('a sender is', () => {
  it.each([
    [
      'our script on a web page',
      { id: 'ours', url: page, origin: 'https://www.thirdsector.co.uk', tab },
      { kind: 'spotter', mayWrite: false },
    ],
    [
      'our script where the browser names no origin',
      { id: 'ours', url: page, tab },
      { kind: 'spotter', mayWrite: false },
    ],
    [
      'the card',
      { id: 'ours', url: 'chrome-extension://ours/card.html', origin: extension.origin, tab },
      { kind: 'card', mayWrite: true },
    ],
    [
      'the card with a fragment',
      { id: 'ours', url: 'chrome-extension://ours/card.html#x', origin: extension.origin, tab },
      { kind: 'card', mayWrite: true },
    ],
    [
      'the card on a sandboxed page, which may only read',
      { id: 'ours', url: 'chrome-extension://ours/card.html', origin: 'null', tab },
      { kind: 'card', mayWrite: false },
    ],
    [
      'the popup',
      { id: 'ours', url: 'chrome-extension://ours/popup.html', origin: extension.origin },
      { kind: 'page', mayWrite: true },
    ],
    [
      'a stranger: another extension',
      {
        id: 'other',
        url: 'chrome-extension://other/popup.html',
        origin: 'chrome-extension://other',
      },
      { kind: 'stranger' },
    ],
    [
      'a stranger: another extension that names our page',
      { id: 'other', url: 'chrome-extension://ours/popup.html', origin: extension.origin },
      { kind: 'stranger' },
    ],
    [
      'a stranger: a page of ours in a sandbox',
      { id: 'ours', url: 'chrome-extension://ours/popup.html', origin: 'null', tab },
      { kind: 'stranger' },
    ],
    [
      'a stranger: an origin that begins like ours',
      {
        id: 'ours',
        url: 'chrome-extension://oursnot/card.html',
        origin: 'chrome-extension://oursnot',
        tab,
      },
      { kind: 'stranger' },
    ],
    ['a stranger: nobody', {}, { kind: 'stranger' }],
    ['a stranger: a web page outside of any tab', { id: 'ours', url: page }, { kind: 'stranger' }],
    [
      'a page that is not the card, though its name ends alike',
      { id: 'ours', url: 'chrome-extension://ours/x/card.html', origin: extension.origin, tab },
      { kind: 'page', mayWrite: true },
    ],
  ])('%s', (_, sender, expected) => {
    expect(identifySender(sender, extension)).toEqual(expected);
  });
});
