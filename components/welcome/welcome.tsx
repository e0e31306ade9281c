/**
 * The first page: an article of our own in which mentions are marked as anywhere (the page spots itself), so that the
 * first card opens within seconds; then the sites, and little else.
 */
import { useWords } from '../words.ts';
import { WelcomeArticle } from './welcome-article.tsx';
import { type WelcomeSite, WelcomeSites } from './welcome-sites.tsx';

export interface WelcomeProps {
  readonly sites: readonly WelcomeSite[];
  /** Asks the browser for all that are not on; must run within the click. */
  readonly onAllow: () => void;
  /** As the browser has them; left out where none is set. */
  readonly keys?: { readonly next: string; readonly previous: string };
}

export function Welcome({ sites, onAllow, keys }: WelcomeProps) {
  const t = useWords();
  return (
    <main class="page welcome">
      <header class="page__head">
        <p class="brand">{t('extensionName')}</p>
        <h1 class="welcome__title">{t('welcome.title')}</h1>
        <p class="page__intro">{t('welcome.intro')}</p>
      </header>
      <WelcomeArticle />
      <WelcomeSites sites={sites} onAllow={onAllow} />
      <section class="section">
        <h2 class="page__heading">{t('welcome.moreHeading')}</h2>
        <ul class="welcome__more">
          <li>{t('welcome.moreOnce')}</li>
          <li>{t('welcome.moreNotes')}</li>
          {keys !== undefined && <li>{t('welcome.moreKeys', { ...keys })}</li>}
          <li>{t('welcome.moreOff')}</li>
        </ul>
      </section>
    </main>
  );
}
