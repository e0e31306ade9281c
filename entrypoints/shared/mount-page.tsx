/**
 * Puts a page of ours on screen: its words, the reader's colours and text size, kept up to date. Called again, it puts
 * other content in the same place.
 */

import { type ComponentChildren, render } from 'preact';
import { i18n } from '#i18n';
import { WordsContext } from '../../components/words.ts';
import { readSettings, type Settings, watchSettings } from '../../settings/settings.ts';

export function mountPage(content: ComponentChildren): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  render(<WordsContext.Provider value={i18n.t}>{content}</WordsContext.Provider>, root);
}

document.documentElement.lang = i18n.t('languageTag');
void readSettings().then(dress);
watchSettings(dress, new AbortController().signal);

/** The theme is an attribute that `assets/tokens.css` reads; the size a percentage of the root's. */
function dress({ theme, textSize }: Settings): void {
  const { documentElement } = document;
  if (theme === 'system') delete documentElement.dataset.theme;
  else documentElement.dataset.theme = theme;
  documentElement.style.setProperty('font-size', `${textSize}%`);
}
