/** The ways to our other pages. */
import { Library, NotebookText, PanelRightOpen, Settings } from 'lucide';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';

export type Place = 'panel' | 'notebook' | 'library' | 'settings';

const ICONS = {
  panel: PanelRightOpen,
  notebook: NotebookText,
  library: Library,
  settings: Settings,
};

export interface PlacesProps {
  readonly places: readonly Place[];
  readonly onOpen: (place: Place) => void;
}

export function Places({ places, onOpen }: PlacesProps) {
  const t = useWords();
  return (
    <nav class="places" aria-label={t('nav.label')}>
      {places.map((place) => (
        <button
          key={place}
          type="button"
          class="button button--quiet places__button"
          onClick={() => onOpen(place)}
        >
          <Icon of={ICONS[place]} />
          {t(`nav.${place}`)}
        </button>
      ))}
    </nav>
  );
}
