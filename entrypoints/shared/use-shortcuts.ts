/** The keys as the browser has them, and the way to change them where the browser gives one. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/settings/shortcuts.tsx';

const COMMANDS = ['next-mention', 'previous-mention', 'open-panel', 'note-on-selection'] as const;

export interface ShortcutsInPage {
  readonly shortcuts: readonly Shortcut[];
  readonly onChangeShortcuts?: () => void;
}

export function useShortcuts(): ShortcutsInPage {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    // Firefox for Android has no commands at all.
    void browser.commands?.getAll().then((all) =>
      setShortcuts(
        COMMANDS.map((command) => {
          const found = all.find(({ name }) => name === command);
          return { command, keys: found?.shortcut ?? '' };
        }),
      ),
    );
  }, []);
  if (import.meta.env.BROWSER === 'firefox') return { shortcuts };
  const onChangeShortcuts = () =>
    void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  return { shortcuts, onChangeShortcuts };
}
