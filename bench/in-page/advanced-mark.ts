/** Word by word across elements, as its documentation has it: each form is a pass over the page. */
import Mark from 'peer:advanced-mark.js/dist/mark.es6.js';
import { offer } from './contender.ts';

let words: readonly string[] = [];

offer({
  prepare(forms) {
    words = forms;
  },
  run() {
    let found = 0;
    new Mark(document.body).mark(words, {
      acrossElements: true,
      separateWordSearch: false,
      accuracy: 'exactly',
      each: () => {
        found++;
      },
    });
    return found;
  },
});
