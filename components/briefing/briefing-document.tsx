/** The briefing on screen and on paper; the same model is written as Markdown and as a file of its own. */
import type { Briefing, BriefingNote, BriefingSection, Cited } from '../../core/export/briefing.ts';
import {
  findWebAddress,
  listOrigins,
  sayCited,
  sayCritique,
  sayHeading,
  sayNote,
  sayOutcome,
  sayPublished,
  sayVoice,
} from '../../core/export/briefing-lines.ts';
import type { BriefingWords } from '../../core/export/briefing-words.ts';
import { lowerHeadings } from '../../core/export/tree-to-markdown.ts';
import { MarkdownTree } from '../markdown-tree.tsx';

export interface BriefingDocumentProps {
  readonly briefing: Briefing;
  readonly words: BriefingWords;
}

export function BriefingDocument({ briefing, words }: BriefingDocumentProps) {
  const { title, made, page, sections, notes, references } = briefing;
  return (
    <article class="briefing" lang={words.languageTag}>
      <header class="briefing__head">
        <h1 class="briefing__title">{title}</h1>
        <p class="soft">{words.made(made)}</p>
        {page !== undefined && (
          <p>
            {words.article}: <WebLink text={page.title || page.url} url={page.url} />
          </p>
        )}
        {listOrigins(briefing, words).map((origin) => (
          <p key={origin} class="soft">
            {origin}
          </p>
        ))}
      </header>
      {sections.map((section) => (
        <Entry key={section.title} section={section} words={words} />
      ))}
      <Notes heading={words.otherNotes} notes={notes} words={words} />
      {references.length > 0 && (
        <section class="briefing__sources">
          <h2>{words.sources}</h2>
          <ol>
            {references.map((reference) => {
              const { number, source } = reference;
              const published = sayPublished(reference, words);
              return (
                <li key={number} id={`source-${number}`}>
                  <cite>{source.title}</cite>
                  {published === '' ? '' : `. ${published}`}.{' '}
                  <WebLink text={source.url} url={source.url} />
                </li>
              );
            })}
          </ol>
        </section>
      )}
    </article>
  );
}

function Entry({ section, words }: { section: BriefingSection; words: BriefingWords }) {
  const { title, kind, proposal, cited, caution, critiques, outcomes, notes } = section;
  return (
    <section class="briefing__entry">
      <p class="kicker">{words.kind[kind]}</p>
      <h2>{title}</h2>
      <h3>{sayHeading(section, words)}</h3>
      <p>
        {proposal}
        <Cites cited={cited} />
      </p>
      {caution !== undefined && (
        <p class="briefing__caution">
          <b>{words.caution}:</b> {caution}
        </p>
      )}
      <h3>{words.critique}</h3>
      {critiques.length === 0 && <p class="soft">{words.noCritique}</p>}
      {critiques.map((critique) => (
        <div
          key={sayVoice(critique, words) + sayCritique(critique, words)}
          class={critique.lead ? 'briefing__voice briefing__voice--lead' : 'briefing__voice'}
        >
          <h4>{sayVoice(critique, words)}</h4>
          <p class="soft">
            {sayCritique(critique, words)}
            <Cites cited={[critique.cited]} />
          </p>
          <MarkdownTree nodes={lowerHeadings(critique.body, 2)} />
        </div>
      ))}
      <h3>{words.outcomes}</h3>
      {outcomes.length === 0 && <p class="soft">{words.noOutcomes}</p>}
      {outcomes.length > 0 && (
        <ul class="briefing__outcomes">
          {outcomes.map((outcome) => (
            <li key={outcome.text}>
              <span class="soft">{sayOutcome(outcome, words)}</span>
              <br />
              {outcome.text}
              <Cites cited={[outcome.cited]} />
            </li>
          ))}
        </ul>
      )}
      <Notes heading={words.notes} notes={notes} words={words} isOfEntry />
    </section>
  );
}

interface NotesProps {
  readonly heading: string;
  readonly notes: readonly BriefingNote[];
  readonly words: BriefingWords;
  readonly isOfEntry?: boolean;
}

function Notes({ heading, notes, words, isOfEntry = false }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <section class="briefing__notes">
      {isOfEntry ? <h3>{heading}</h3> : <h2>{heading}</h2>}
      {notes.map(({ quote, body, page, ...note }, at) => (
        <div key={at} class="briefing__note">
          {quote !== undefined && <blockquote>{quote}</blockquote>}
          <MarkdownTree nodes={lowerHeadings(body, isOfEntry ? 1 : 0)} />
          <p class="soft">
            {page !== undefined && (
              <>
                <WebLink text={page.title || page.url} url={page.url} /> ·{' '}
              </>
            )}
            {sayNote(note, words)}
          </p>
        </div>
      ))}
    </section>
  );
}

function Cites({ cited }: { readonly cited: readonly Cited[] }) {
  return (
    <>
      {cited.map((one) => (
        <a key={one.number} class="briefing__cited" href={`#source-${one.number}`}>
          [{sayCited(one)}]
        </a>
      ))}
    </>
  );
}

function WebLink({ text, url }: { readonly text: string; readonly url: string }) {
  const address = findWebAddress(url);
  if (address === undefined) return <span>{text}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}
