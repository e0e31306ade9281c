/** Pointer and keyboard as WebDriver actions. @see https://w3c.github.io/webdriver/#keyboard-actions */
import type { Point } from './browser.ts';

/** Names of `KeyboardEvent.key` and the code points that WebDriver gives them. */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Enter: '\uE007',
  Escape: '\uE00C',
  Meta: '\uE03D',
  Shift: '\uE008',
  Tab: '\uE004',
};

export function moveActions({ x, y }: Point): readonly object[] {
  return [
    {
      type: 'pointer',
      id: 'mouse',
      actions: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 50 }],
    },
  ];
}

export function sweepActions(points: readonly Point[]): readonly object[] {
  const actions = points.map(({ x, y }) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration: 8, // ms: about one event
  }));
  return [{ type: 'pointer', id: 'mouse', actions }];
}

export function tapActions({ x, y }: Point): readonly object[] {
  return [
    {
      type: 'pointer',
      id: 'finger',
      parameters: { pointerType: 'touch' },
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    },
  ];
}

export function clickActions({ x, y }: Point): readonly object[] {
  return [
    {
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    },
  ];
}

export function typeActions(text: string): readonly object[] {
  return keyboard([...text].flatMap((value) => [down(value), up(value)]));
}

/** `Control+Enter`: all down in order, all up in reverse. */
export function pressActions(key: string): readonly object[] {
  const values = key.split('+').map((name) => KEYS[name] ?? name);
  return keyboard([...values.map(down), ...values.toReversed().map(up)]);
}

function keyboard(actions: readonly object[]): readonly object[] {
  return [{ type: 'key', id: 'keyboard', actions }];
}

function down(value: string): object {
  return { type: 'keyDown', value };
}

function up(value: string): object {
  return { type: 'keyUp', value };
}
