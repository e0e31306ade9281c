/** Behind the toolbar's button: what is on this page, whether we look at this site, and the ways to the rest. */
import { Rss } from 'lucide';
import { Icon } from '../icon.tsx';
import { PagePart, type PagePartProps } from '../page/page-part.tsx';
import { type Place, Places } from '../page/places.tsx';
import { SitePart, type SitePartProps } from '../page/site-part.tsx';
import { useWords } from '../words.ts';

export interface PopupProps extends PagePartProps, SitePartProps {
  /** The site announces commentary of its own. */
  readonly offer?: { readonly onSee: () => void };
  readonly onOpen: (place: Place) => void;
}

export function Popup({ host, access, page, offer, onSite, onAllow, onOpen, ...on }: PopupProps) {
  const t = useWords();
  return (
    <main class="popup">
      <header class="popup__head">
        <h1 class="brand">{t('extensionName')}</h1>
        {access !== 'never' && <p class="soft popup__host">{host}</p>}
      </header>
      <PagePart access={access} page={page} {...on} />
      <div class="popup__site">
        <SitePart host={host} access={access} onSite={onSite} onAllow={onAllow} />
      </div>
      {offer !== undefined && (
        <div class="notice">
          <p>
            <Icon of={Rss} /> {t('site.offer')}
          </p>
          <button type="button" class="button" onClick={offer.onSee}>
            {t('site.addOffer')}
          </button>
        </div>
      )}
      <Places places={['panel', 'notebook', 'library', 'settings']} onOpen={onOpen} />
    </main>
  );
}
