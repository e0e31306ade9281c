import type { CitationView } from '../../core/pack/entry-view.ts';
import { OutsideLink } from '../outside-link.tsx';
import { useWords } from '../words.ts';

/** A cited work with the place in it, and its host. */
export function SourceLink({ citation }: { readonly citation: CitationView }) {
  const t = useWords();
  const { source, host, locator } = citation;
  return (
    <OutsideLink href={source.url} host={host}>
      {locator === undefined ? source.title : t('entry.locator', { title: source.title, locator })}
    </OutsideLink>
  );
}
