import { useWords } from '../words.ts';

/** The article to try it on. Its words name the report and some of its proposals; nothing here marks them. */
export function WelcomeArticle() {
  const t = useWords();
  return (
    <section class="welcome__try">
      <h2 class="page__heading">{t('welcome.tryHeading')}</h2>
      <p class="soft">{t('welcome.tryText')}</p>
      <article class="sample">
        <p class="kicker">{t('welcome.articleKicker')}</p>
        <h3 class="sample__title">{t('welcome.articleTitle')}</h3>
        <p>{t('welcome.article1')}</p>
        <p>{t('welcome.article2')}</p>
        <p>{t('welcome.article3')}</p>
      </article>
    </section>
  );
}
