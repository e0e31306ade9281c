/** A valid pack, spoilt: in its values, or in its text. Some spoilings leave it valid, and that is as well. */
import fc from 'fast-check';

export type Mutation =
  | { readonly kind: 'value'; readonly at: number; readonly change: ValueChange }
  | { readonly kind: 'text'; readonly at: number; readonly change: TextChange };

type ValueChange =
  | { readonly do: 'delete' }
  | { readonly do: 'replace'; readonly by: unknown }
  | { readonly do: 'add'; readonly key: string; readonly value: unknown }
  | { readonly do: 'repeat' }
  | { readonly do: 'nest'; readonly levels: number };

type TextChange =
  | { readonly do: 'cut' }
  | { readonly do: 'insert'; readonly text: string }
  | { readonly do: 'flip' };

const JUNK = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1.5,
    1e308,
    '',
    ' ',
    '<script>alert(1)</script>',
    '<img src=https://spy.example/>',
    'javascript:alert(1)',
    'https://user:pass@a.example/',
    'data:text/html,x',
    '[x](javascript:alert(1))',
    '![x](https://spy.example/x.png)',
    'a\u202Eb',
    'a\u0000b',
    '\u{E0041}',
    'e\u0301',
    '\uD800',
    'x'.repeat(40_000),
    '*_'.repeat(15_000),
    '> '.repeat(15_000),
    [],
    {},
    [[[[[[[[[]]]]]]]]],
    { near: [] },
    '9999-99-99',
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

const KEY = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'script',
  'style',
  '',
  'regex',
  'id',
);

const valueChange: fc.Arbitrary<ValueChange> = fc.oneof(
  fc.constant({ do: 'delete' } as const),
  JUNK.map((by) => ({ do: 'replace', by }) as const),
  fc.tuple(KEY, JUNK).map(([key, value]) => ({ do: 'add', key, value }) as const),
  fc.constant({ do: 'repeat' } as const),
  fc.integer({ min: 1, max: 500 }).map((levels) => ({ do: 'nest', levels }) as const),
);

const textChange: fc.Arbitrary<TextChange> = fc.oneof(
  fc.constant({ do: 'cut' } as const),
  fc
    .constantFrom('"', '{', '[', ',', '\\', '\u0000', '\uFEFF', '"id":1,', '//', '1e999')
    .map((text) => ({ do: 'insert', text }) as const),
  fc.constant({ do: 'flip' } as const),
);

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.nat(), valueChange)
        .map(([at, change]): Mutation => ({ kind: 'value', at, change })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat(), textChange)
        .map(([at, change]): Mutation => ({ kind: 'text', at, change })),
    },
  ),
  { maxLength: 3 },
);

export function mutate(pack: unknown, list: readonly Mutation[]): string {
  let value: unknown = JSON.parse(JSON.stringify(pack));
  for (const mutation of list) {
    if (mutation.kind === 'value') value = changeValue(value, mutation.at, mutation.change);
  }
  let text = JSON.stringify(value) ?? '';
  for (const mutation of list) {
    if (mutation.kind === 'text')
      text = changeText(text, mutation.at % (text.length + 1), mutation.change);
  }
  return text;
}

interface Slot {
  readonly parent: object;
  readonly key: string;
}

function changeValue(root: unknown, at: number, change: ValueChange): unknown {
  const slots = listSlots(root);
  const slot = slots[at % Math.max(1, slots.length)];
  if (slot === undefined) return root;
  const { parent, key } = slot;
  const here: unknown = Reflect.get(parent, key);
  switch (change.do) {
    case 'delete':
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else Reflect.deleteProperty(parent, key);
      break;
    case 'replace':
      define(parent, key, change.by);
      break;
    case 'add':
      define(typeof here === 'object' && here !== null ? here : parent, change.key, change.value);
      break;
    case 'repeat':
      if (Array.isArray(here)) here.push(...here);
      else define(parent, `${key}2`, here);
      break;
    case 'nest': {
      let nested: unknown = here;
      for (let level = 0; level < change.levels; level++) nested = [nested];
      define(parent, key, nested);
      break;
    }
    default:
      change satisfies never;
  }
  return root;
}

/** As `JSON.parse` does: an own key, also where it is called `__proto__`. */
function define(parent: object, key: string, value: unknown): void {
  Object.defineProperty(parent, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function listSlots(root: unknown): readonly Slot[] {
  const slots: Slot[] = [];
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null || slots.length > 5000) continue;
    for (const key of Object.keys(next)) {
      slots.push({ parent: next, key });
      open.push(Reflect.get(next, key));
    }
  }
  return slots;
}

function changeText(text: string, at: number, change: TextChange): string {
  switch (change.do) {
    case 'cut':
      return text.slice(0, at);
    case 'insert':
      return text.slice(0, at) + change.text + text.slice(at);
    case 'flip':
      return (
        text.slice(0, at) + String.fromCharCode((text.charCodeAt(at) || 0) ^ 1) + text.slice(at + 1)
      );
    default:
      return change satisfies never;
  }
}
