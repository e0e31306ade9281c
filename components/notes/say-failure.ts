import type { SaveFailure } from '../../core/note/save-failure.ts';
import type { Translate } from '../words.ts';

const KEYS = {
  quota: 'saveFailure.quota',
  refused: 'saveFailure.refused',
  timeout: 'saveFailure.timeout',
  'newer-database': 'saveFailure.newerDatabase',
  recovery: 'saveFailure.recovery',
  unchecked: 'saveFailure.unchecked',
  'no-such-note': 'saveFailure.noSuchNote',
} as const satisfies Record<SaveFailure, string>;

export function sayFailure(t: Translate, failure: SaveFailure): string {
  return t('notes.failed', { reason: t(KEYS[failure]) });
}
