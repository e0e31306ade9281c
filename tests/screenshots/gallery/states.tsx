import { CARD_STATES } from './card-states.tsx';
import { PAGE_STATES } from './page-states.tsx';
import type { GalleryState } from './state.ts';
import { WINDOW_STATES } from './window-states.tsx';

export const STATES: readonly GalleryState[] = [...CARD_STATES, ...PAGE_STATES, ...WINDOW_STATES];
