/** The base of all ratios: one walk over the text nodes that adds up their lengths. */
import { offer } from './contender.ts';

offer({
  prepare: () => {},
  run() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let sum = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      sum += (node as Text).data.length;
    }
    return sum;
  },
});
