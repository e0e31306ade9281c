/** One regular expression over the joined text, its hits not mapped back to the page. */
import { alternationOf, joinText, offer } from './contender.ts';

let pattern = /$^/g;

offer({
  prepare(forms) {
    pattern = new RegExp(`\\b(?:${alternationOf(forms)})\\b`, 'gi');
  },
  run: () => joinText().match(pattern)?.length ?? 0,
});
