/**
 * The first page: it spots itself, with the same code as any article, so that the first hover works at once.
 */
import '../../assets/page.css';
import { useEffect } from 'preact/hooks';
import { Welcome } from '../../components/welcome/welcome.tsx';
import type { Lexicon } from '../../core/lexicon/lexicon.ts';
import { letIn } from '../../settings/change-sites.ts';
import { readLexicon, watchLexicon } from '../../settings/lexicon-store.ts';
import { readSettings } from '../../settings/settings.ts';
import { hoverPage } from '../hover/hover-page.ts';
import { mountPage } from '../shared/mount-page.tsx';
import { useSettings } from '../shared/use-settings.ts';
import { useShortcuts } from '../shared/use-shortcuts.ts';
import { spotPage } from '../spotter/spot-page.ts';

function WelcomeApp() {
  const found = useSettings();
  useEffect(() => void spotThisPage(), []);
  const { shortcuts } = useShortcuts();
  const keysOf = (wanted: string) => shortcuts.find(({ command }) => command === wanted)?.keys;
  const next = keysOf('next-mention');
  const previous = keysOf('previous-mention');
  const sites = found?.sites.filter(({ added }) => !added) ?? [];
  return (
    <Welcome
      sites={sites.map(({ host, granted }) => ({ host, on: granted }))}
      onAllow={() =>
        void letIn(sites.filter(({ granted }) => !granted).map(({ pattern }) => pattern))
      }
      {...(next && previous && { keys: { next, previous } })}
    />
  );
}

/** The lexicon may still be in the making: this page opens as soon as the extension is installed. */
async function spotThisPage(): Promise<void> {
  const end = new AbortController();
  const [known, settings] = await Promise.all([readLexicon(), readSettings()]);
  const lexicon =
    known ?? (await new Promise<Lexicon>((resolve) => watchLexicon(resolve, end.signal)));
  end.abort();
  const signal = new AbortController().signal;
  spotPage({ lexicon, settings, signal, onReport: () => {}, bringHover: hoverPage });
}

mountPage(<WelcomeApp />);
