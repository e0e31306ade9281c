/**
 * Words on screen come from `locales/` through this context: a component holds no text and asks no browser for it.
 * The type is made from the locale file, so that a wrong key or a forgotten value does not compile.
 */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { i18n } from '#i18n';

export type Translate = (typeof i18n)['t'];

export const WordsContext = createContext<Translate | undefined>(undefined);

export function useWords(): Translate {
  const translate = useContext(WordsContext);
  if (translate === undefined) throw new Error('No WordsContext above this component');
  return translate;
}
