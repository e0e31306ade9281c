/** The packs of commentary on this computer: ways to add, and all that the reader decides about each. */
import type { ComponentChildren } from 'preact';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';
import { LibraryPack, type PackActions, type PackLine } from './library-pack.tsx';
import { RemovedNotice, type RemovedNoticeProps } from './removed-notice.tsx';

export interface LibraryProps extends PackActions {
  /** Left out: still loading. In the reader's order. */
  readonly packs?: readonly PackLine[];
  /** A pack just removed, and the way to have it back. */
  readonly removed?: RemovedNoticeProps | undefined;
  /** The ways in, or a pack that is being looked at. */
  readonly children?: ComponentChildren;
  /** Where the commentary that came with us was removed. */
  readonly onBringShipped?: (() => void) | undefined;
  readonly onFile: (file: File) => void;
}

export function Library({ packs, removed, children, onBringShipped, onFile, ...on }: LibraryProps) {
  const t = useWords();
  return (
    <main
      class="page library"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault(); // else the browser leaves for the file
        const [file] = event.dataTransfer?.files ?? [];
        if (file !== undefined) onFile(file);
      }}
    >
      <header class="page__head">
        <h1 class="page__title">{t('library.title')}</h1>
        <p class="page__intro">{t('library.intro')}</p>
      </header>
      {children}
      <Section heading={t('library.yours')}>
        {packs === undefined && <p class="soft">{t('library.loading')}</p>}
        {packs?.length === 0 && <p class="soft">{t('library.empty')}</p>}
        {removed !== undefined && <RemovedNotice {...removed} />}
        {packs !== undefined && packs.length > 1 && <p class="soft">{t('library.orderHint')}</p>}
        <ul class="packs">
          {packs?.map((pack, index) => (
            <li key={pack.id}>
              <LibraryPack
                pack={pack}
                place={{ first: index === 0, last: index === packs.length - 1 }}
                {...on}
              />
            </li>
          ))}
        </ul>
        {onBringShipped !== undefined && (
          <button type="button" class="button" onClick={onBringShipped}>
            {t('library.bringShipped')}
          </button>
        )}
      </Section>
    </main>
  );
}
