/** The whole way from a small pack and a page to what is meant, for tests of the judging. */
import type { Entry, Form, Pack } from '../pack/pack.ts';
import { buildLexicon } from './build-lexicon.ts';
import { compileMatcher } from './compile-matcher.ts';
import { findHits } from './find-hits.ts';
import type { BlockRole } from './lexicon.ts';
import { resolveMentions } from './resolve-mentions.ts';

/** A form alone is `always`. */
type FormOf = string | { text: string; exact?: true; when: Form['when'] };

export interface EntryOf {
  readonly id: string;
  readonly kind?: Entry['kind'];
  readonly forms: readonly FormOf[];
  readonly not?: string[];
}

export interface PackOf {
  readonly entries: readonly EntryOf[];
  readonly cues?: string[];
  readonly against?: string[];
}

type BlockOf = string | { readonly role: BlockRole; readonly text: string };

export function packOf({ entries, cues = [], against = [] }: PackOf, id = 'one'): Pack {
  return {
    schemaVersion: 1,
    id: `https://pack.example/${id}.json`,
    revision: 1,
    published: '2024',
    title: 'A pack',
    publisher: { name: 'A publisher' },
    language: 'en',
    licence: 'CC0-1.0',
    report: { title: 'A report', author: 'Jane Roe', date: '2024' },
    topic: { cues, against },
    sources: [],
    entries: entries.map(({ id: entry, kind = 'proposal', forms, not = [] }) => ({
      id: entry,
      kind,
      title: entry,
      proposal: 'Something.',
      forms: forms.map(formOf),
      not,
      critiques: [],
      outcomes: [],
    })),
  };
}

function formOf(form: FormOf): Form {
  if (typeof form === 'string') return { text: form, when: ['always'] };
  const { text, exact, when } = form;
  return exact ? { text, case: 'exact', when } : { text, when };
}

export function spot(packs: readonly Pack[], ...blocks: readonly BlockOf[]) {
  const page = blocks.map((block) =>
    typeof block === 'string' ? { role: 'text' as const, text: block } : block,
  );
  const texts = page.map((block) => block.text);
  const text = texts.join('');
  const lexicon = buildLexicon(packs);
  const hits = findHits(compileMatcher(lexicon), texts, () => 'block');
  const read = (start: number, end: number) => text.slice(start, end);
  const { mentions, topics } = resolveMentions({ lexicon, hits, blocks: page, read });
  return {
    topics,
    mentions,
    /** Each as "entry: words". */
    said: mentions.map(
      ({ entry, start, end }) => `${lexicon.entries[entry]?.entry}: ${text.slice(start, end)}`,
    ),
  };
}
