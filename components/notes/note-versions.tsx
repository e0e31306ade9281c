/** How a note read before, newest first, and the way back to one of these: which keeps the present one among them. */
import { RotateCcw } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Note } from '../../core/note/note.ts';
import { formatMoment } from '../format-date.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';
import { NoteText } from './note-text.tsx';

export interface NoteVersionsProps {
  /** Asked again when the note has changed. */
  readonly list: () => Promise<readonly Note[]>;
  readonly modified: string;
  /** Left out: nothing can be changed now. */
  readonly onRestore?: ((version: Note) => void) | undefined;
}

export function NoteVersions({ list, modified, onRestore }: NoteVersionsProps) {
  const t = useWords();
  const [versions, setVersions] = useState<readonly Note[]>();
  useEffect(() => {
    let left = false;
    void list().then((found) => {
      if (!left) setVersions(found);
    });
    return () => {
      left = true;
    };
  }, [modified]);
  if (versions === undefined) return <p class="soft">{t('notes.loading')}</p>;
  if (versions.length === 0) return <p class="soft">{t('notes.noVersions')}</p>;
  return (
    <ol class="versions" aria-label={t('notes.versions')}>
      {versions.map((version) => (
        <li key={version.modified} class="version">
          <div class="version__head">
            <time class="soft" dateTime={version.modified}>
              {formatMoment(version.modified, t('languageTag'))}
            </time>
            {onRestore !== undefined && (
              <button type="button" class="button button--quiet" onClick={() => onRestore(version)}>
                <Icon of={RotateCcw} />
                {t('notes.restoreVersion')}
              </button>
            )}
          </div>
          <NoteText body={version.body} />
          {version.tags.length > 0 && <p class="soft">{version.tags.join(', ')}</p>}
        </li>
      ))}
    </ol>
  );
}
