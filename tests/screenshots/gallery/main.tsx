/** Shows one state of one component, named by the address: `?state=card`. With the words and the pack that are shipped. */

import messages from 'virtual:messages';
import { render } from 'preact';
import { WordsContext } from '../../../components/words.ts';
import { createTestWords } from '../../components/test-words.ts';
import type { GalleryState } from './state.ts';
import { STATES } from './states.tsx';

const parameters = new URLSearchParams(location.search);
const state = STATES.find(({ name }) => name === parameters.get('state'));
const root = document.querySelector('#root');
if (root === null) throw new Error('The gallery has no root');
if (state === undefined) {
  const list = STATES.map(({ name, size, press = [] }) => ({ name, size, press }));
  root.setAttribute('data-states', JSON.stringify(list));
} else {
  await show(state, root);
}

async function show(state: GalleryState, root: Element) {
  if (state.sheet === 'card') await import('../../../assets/card.css');
  else await import('../../../assets/page.css');

  render(
    <WordsContext.Provider value={await createTestWords(messages)}>
      {state.draw()}
    </WordsContext.Provider>,
    root,
  );
  document.documentElement.dataset.ready = 'true';
}
