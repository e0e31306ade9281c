/** An Aho-Corasick library over the joined text in lower case, its hits not mapped back to the page. */
import { AhoCorasick } from 'peer:@monyone/aho-corasick/dist/fast.mjs';
import { joinText, offer } from './contender.ts';

let searcher: AhoCorasick | undefined;

offer({
  prepare(forms) {
    searcher = new AhoCorasick(forms.map((form) => form.toLowerCase()));
  },
  run: () => searcher?.matchInText(joinText().toLowerCase()).length ?? 0,
});
