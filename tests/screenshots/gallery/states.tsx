import { CARD_STATES } from './card-states.tsx';
import type { GalleryState } from './state.ts';

export const STATES: readonly GalleryState[] = [...CARD_STATES];
