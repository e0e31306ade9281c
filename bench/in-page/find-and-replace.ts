/** findAndReplaceDOMText with all forms in one regular expression. */
import findAndReplaceDOMText from 'peer:findandreplacedomtext/src/findAndReplaceDOMText.js';
import { alternationOf, offer } from './contender.ts';

let pattern = /$^/;

offer({
  prepare(forms) {
    pattern = new RegExp(`\\b(?:${alternationOf(forms)})\\b`, 'gi');
  },
  run() {
    const before = document.querySelectorAll('mark').length;
    findAndReplaceDOMText(document.body, { find: pattern, wrap: 'mark', preset: 'prose' });
    return document.querySelectorAll('mark').length - before;
  },
});
