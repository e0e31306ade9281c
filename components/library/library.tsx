/** The packs of commentary on this computer: which are shown, whose they are, and ways to add and remove. */
import { FilePlus } from 'lucide';
import { FileButton } from '../controls/file-button.tsx';
import { useWords } from '../words.ts';
import { LibraryPack, type PackLine } from './library-pack.tsx';
import { PackProblems } from './pack-problems.tsx';
import { RemovedNotice } from './removed-notice.tsx';

export interface LibraryProps {
  /** Left out: still loading. In the reader's order. */
  readonly packs?: readonly PackLine[];
  /** A pack just removed, and the way to have it back. */
  readonly removed?: { readonly title: string; readonly onUndo: () => void };
  /** Why the last file was refused: each line names field and rule. */
  readonly problems?: readonly string[];
  readonly onShow: (id: string, shown: boolean) => void;
  readonly onRemove: (id: string) => void;
  readonly onFile: (file: File) => void;
}

export function Library({ packs, removed, problems = [], ...on }: LibraryProps) {
  const t = useWords();
  return (
    <main class="page">
      <header class="page__head">
        <h1 class="page__title">{t('library.title')}</h1>
        <p class="page__intro">{t('library.intro')}</p>
      </header>
      {packs === undefined && <p class="soft">{t('library.loading')}</p>}
      {packs?.length === 0 && <p class="soft">{t('library.empty')}</p>}
      {packs !== undefined && packs.length > 0 && (
        <ul class="packs">
          {packs.map((pack) => (
            <li key={pack.id}>
              <LibraryPack
                pack={pack}
                onShow={(shown) => on.onShow(pack.id, shown)}
                onRemove={() => on.onRemove(pack.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {removed !== undefined && <RemovedNotice {...removed} />}
      <PackProblems problems={problems} />
      <FileButton
        icon={FilePlus}
        label={t('library.addFile')}
        accept=".json,application/json"
        onFile={on.onFile}
      />
    </main>
  );
}
