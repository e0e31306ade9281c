import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HOVER_START,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  stepHover,
} from './hover-intent.ts';

const DELAYS = { open: 150, close: 300 };

/** Plays events on a clock of its own: a number waits that many ms, and due timers fire in order. */
function play(...script: readonly (HoverEvent | number)[]) {
  let now = 0;
  let state: HoverState = HOVER_START;
  let timers: { at: number; token: number }[] = [];
  const log: string[] = [];
  const send = (event: HoverEvent) => {
    const step = stepHover(state, event, DELAYS);
    state = step.state;
    for (const effect of step.effects) perform(effect);
  };
  const perform = (effect: HoverEffect) => {
    if (effect.do === 'wait') timers.push({ at: now + effect.ms, token: effect.token });
    else log.push(effect.do === 'show' ? `show ${effect.on}` : 'hide');
  };
  for (const part of script) {
    if (typeof part !== 'number') {
      send(part);
      continue;
    }
    now += part;
    for (;;) {
      const due = timers.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      timers = timers.filter((timer) => timer !== due);
      send({ kind: 'timer', token: due.token });
    }
  }
  return { log, state };
}

const over = (on: number): HoverEvent => ({ kind: 'over', on });
const out: HoverEvent = { kind: 'out' };

describe('the card', () => {
  it.each([
    ['opens after the pointer has dwelt', [over(1), 150], ['show 1']],
    ['does not open for a pointer that crosses', [over(1), 100, out, 500], []],
    ['opens on what the pointer rests on last', [over(1), 100, over(2), 150], ['show 2']],
    ['is not asked to open twice', [over(1), 100, over(1), 50, over(1), 500], ['show 1']],
    ['closes after the grace', [over(1), 150, out, 299, 1], ['show 1', 'hide']],
    [
      'stays while the pointer travels into it',
      [over(1), 150, out, 200, { kind: 'card-entered' }, 900],
      ['show 1'],
    ],
    [
      'closes when the pointer leaves it',
      [over(1), 150, { kind: 'card-entered' }, { kind: 'card-left' }, 300],
      ['show 1', 'hide'],
    ],
    [
      'stays when the pointer comes back in time',
      [over(1), 150, out, 200, over(1), 900],
      ['show 1'],
    ],
    [
      'goes to another mention after dwelling there',
      [over(1), 150, over(2), 149, 1],
      ['show 1', 'show 2'],
    ],
    [
      'stays on its mention when another is only crossed',
      [over(1), 150, over(2), 100, over(1), 900],
      ['show 1'],
    ],
    [
      'stays when pinned',
      [over(1), 150, { kind: 'pin', pinned: true }, out, 900, over(2), 900],
      ['show 1'],
    ],
    [
      'closes by Esc though pinned',
      [over(1), 150, { kind: 'pin', pinned: true }, { kind: 'dismiss' }, 900],
      ['show 1', 'hide'],
    ],
    ['opens at once when summoned', [{ kind: 'summon', on: 3, by: 'key' }, out, 900], ['show 3']],
    [
      'stays closed after Esc while the pointer only trembles',
      [over(1), 150, { kind: 'dismiss' }, over(1), 900],
      ['show 1', 'hide'],
    ],
    [
      'opens again after Esc when the pointer comes back',
      [over(1), 150, { kind: 'dismiss' }, out, over(1), 150],
      ['show 1', 'hide', 'show 1'],
    ],
    ['does not open after Esc while dwelling', [over(1), 100, { kind: 'dismiss' }, 900], []],
  ] as const)('%s', (_, script, expected) => {
    expect(play(...script).log).toEqual(expected);
  });

  it('drops a timer that was asked for before the reader moved on', () => {
    const { state } = play(over(1), 100, over(2));
    expect(stepHover(state, { kind: 'timer', token: state.token - 1 }, DELAYS).effects).toEqual([]);
  });

  it('never shows what was not hovered or summoned last, and never hides what is not shown', async () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant('over' as const), on: fc.nat(3) }),
      fc.constantFrom<HoverEvent>(
        out,
        { kind: 'card-entered' },
        { kind: 'card-left' },
        { kind: 'dismiss' },
      ),
      fc.record({ kind: fc.constant('pin' as const), pinned: fc.boolean() }),
      fc.nat(400),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 60 }), async (script) => {
        let lastOver: number | undefined;
        let shown = 0;
        for (let length = 1; length <= script.length; length += 1) {
          const part = script[length - 1];
          if (typeof part === 'object' && part.kind === 'over') lastOver = part.on;
          const { log } = play(...script.slice(0, length));
          if (log.length > shown && log.at(-1)?.startsWith('show')) {
            expect(log.at(-1)).toBe(`show ${lastOver}`);
          }
          shown = log.length;
        }
        const { log } = play(...script);
        log.forEach((line, at) => {
          if (line === 'hide') expect(log[at - 1]).toMatch(/^show/);
        });
      }),
      { numRuns: 200 },
    );
  });
});
