/** "On this page": what was found, or why nothing is shown, said in words. The same in the popup and the side panel. */
import { ScanSearch } from 'lucide';
import { Icon } from '../icon.tsx';
import { Section } from '../section.tsx';
import { type Translate, useWords } from '../words.ts';
import { PageEntries, type PageEntriesProps } from './page-entries.tsx';
import type { PageView, SiteAccess } from './page-entry.ts';

export interface PagePartProps extends Omit<PageEntriesProps, 'entries'> {
  readonly access: SiteAccess;
  readonly page: PageView;
  /** Looks at this page now and never again. */
  readonly onCheckOnce: () => void;
}

export function PagePart({ access, page, onCheckOnce, ...on }: PagePartProps) {
  const t = useWords();
  const checking = page.kind === 'checking';
  const mayCheck = access !== 'never' && (checking || page.kind === 'unseen');
  return (
    <Section heading={t('page.heading')}>
      {page.kind === 'seen' && page.entries.length > 0 && (
        <PageEntries entries={page.entries} {...on} />
      )}
      <p class="page-part__status" role="status">
        {sayStatus(t, access, page)}
      </p>
      {mayCheck && (
        <button
          type="button"
          class="button"
          disabled={checking}
          aria-busy={checking}
          onClick={onCheckOnce}
        >
          <Icon of={ScanSearch} />
          {t(checking ? 'page.checking' : 'page.checkOnce')}
        </button>
      )}
    </Section>
  );
}

function sayStatus(t: Translate, access: SiteAccess, page: PageView): string {
  switch (page.kind) {
    case 'loading':
      return t('page.loading');
    case 'checking':
      return '';
    case 'unseen':
      return t(UNSEEN[access]);
    case 'seen':
      if (!page.complete) return t('page.limited');
      return page.entries.length === 0 ? t('page.none') : '';
    default:
      return page satisfies never;
  }
}

const UNSEEN = {
  on: 'page.notChecked',
  off: 'page.siteOff',
  ungranted: 'page.withheld',
  other: 'page.notAllowed',
  never: 'page.unsupported',
} as const satisfies Record<SiteAccess, string>;
