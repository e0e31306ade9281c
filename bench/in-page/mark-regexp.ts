/** mark.js with all forms in one regular expression, across elements. */
import Mark from 'peer:mark.js/dist/mark.es6.js';
import { alternationOf, offer } from './contender.ts';

let pattern = /$^/;

offer({
  prepare(forms) {
    pattern = new RegExp(`\\b(?:${alternationOf(forms)})\\b`, 'gi');
  },
  run() {
    let found = 0;
    new Mark(document.body).markRegExp(pattern, {
      acrossElements: true,
      each: () => {
        found++;
      },
    });
    return found;
  },
});
