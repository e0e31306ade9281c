import type { SaveFailure } from '../../core/note/save-failure.ts';

export type SaveOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: SaveFailure };
