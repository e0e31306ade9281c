/** An Aho-Corasick library over the joined text in lower case, its hits not mapped back to the page. */
import AhoCorasick from 'peer:ahocorasick/src/main.js';
import { joinText, offer } from './contender.ts';

let searcher: AhoCorasick | undefined;

offer({
  prepare(forms) {
    searcher = new AhoCorasick(forms.map((form) => form.toLowerCase()));
  },
  run: () => searcher?.search(joinText().toLowerCase()).length ?? 0,
});
