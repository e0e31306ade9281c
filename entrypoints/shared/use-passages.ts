/**
 * Where the passages of notes are on their pages, as far as the reader has asked. What was found missing is remembered, so
 * that the notebook can list it: ids and reasons, in our own origin's `localStorage`, which no page can read.
 */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PassageState } from '../../components/notes/notes-context.ts';
import type { OrphanReason } from '../../core/selector/match-quote.ts';
import { send } from '../../messaging/send.ts';

const KEY = 'passages gone';

export interface Passages {
  readonly states: ReadonlyMap<string, PassageState>;
  readonly goTo: (note: { readonly id: string }) => void;
  /** Looks for all notes of the page in that tab; null: the page may not be looked at. Gives the order on the page. */
  readonly placeNotes: (tabId: number) => Promise<readonly string[] | null>;
}

export function usePassages(): Passages {
  const [states, setStates] = useState<ReadonlyMap<string, PassageState>>(readGone);

  useEffect(() => {
    const onStorage = ({ key }: StorageEvent): void => {
      if (key === KEY) setStates((now) => new Map([...keepOthers(now), ...readGone()]));
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, []);

  const put = useCallback((found: readonly (readonly [string, PassageState])[]) => {
    setStates((now) => new Map([...now, ...found]));
    writeGone(found);
  }, []);

  return {
    states,
    goTo: ({ id }) => {
      setStates((now) => new Map([...now, [id, { kind: 'looking' }]]));
      void send('goToPassage', { id }).then(
        (reply) => put([[id, reply.kind === 'shown' ? { kind: 'found' } : reply]]),
        () => put([[id, { kind: 'no-page' }]]),
      );
    },
    placeNotes: async (tabId) => {
      const placed = await send('placeNotes', { tabId }).catch(() => null);
      if (placed === null) return null;
      put(
        placed.map(({ id, reason }) => [id, reason ? { kind: 'gone', reason } : { kind: 'found' }]),
      );
      return placed
        .toSorted((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity))
        .map(({ id }) => id);
    },
  };
}

function keepOthers(states: ReadonlyMap<string, PassageState>) {
  return [...states].filter(([, { kind }]) => kind !== 'gone');
}

const REASONS: readonly OrphanReason[] = ['quote-gone', 'context-gone', 'ambiguous'];

function readGone(): ReadonlyMap<string, PassageState> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const entries = Object.entries(stored ?? {}).flatMap(([id, written]) => {
      const reason = REASONS.find((one) => one === written);
      return reason === undefined ? [] : [[id, { kind: 'gone', reason }] as const];
    });
    return new Map(entries);
  } catch {
    return new Map();
  }
}

function writeGone(found: readonly (readonly [string, PassageState])[]): void {
  const gone = new Map(
    [...readGone()].flatMap(([id, state]) =>
      state.kind === 'gone' ? [[id, state.reason] as const] : [],
    ),
  );
  for (const [id, state] of found) {
    if (state.kind === 'gone') gone.set(id, state.reason);
    else if (state.kind === 'found') gone.delete(id);
  }
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(gone)));
  } catch {
    // A window that keeps nothing: the list is made anew when the reader asks again.
  }
}
