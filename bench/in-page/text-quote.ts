/** The quote anchoring that annotators use, one search a form. */
import { toRange } from 'peer:dom-anchor-text-quote/lib/index.js';
import { offer } from './contender.ts';

let quotes: readonly string[] = [];

offer({
  prepare(forms) {
    quotes = forms;
  },
  run: () => quotes.filter((exact) => toRange(document.body, { exact }) !== null).length,
});
