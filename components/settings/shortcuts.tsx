/** The keys, as the browser has them now. */
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';

const COMMANDS = {
  'next-mention': 'command.nextMention',
  'previous-mention': 'command.previousMention',
  'open-panel': 'command.openPanel',
  'note-on-selection': 'command.noteOnSelection',
} as const;

export interface Shortcut {
  readonly command: keyof typeof COMMANDS;
  /** Empty: none is set. */
  readonly keys: string;
}

export interface ShortcutsProps {
  readonly shortcuts: readonly Shortcut[];
  readonly onChange?: () => void;
}

export function Shortcuts({ shortcuts, onChange }: ShortcutsProps) {
  const t = useWords();
  return (
    <Section heading={t('settings.shortcuts')}>
      <dl class="lines">
        {shortcuts.map(({ command, keys }) => (
          <div key={command} class="line">
            <dt>{t(COMMANDS[command])}</dt>
            <dd>
              {keys === '' ? (
                <span class="soft">{t('settings.shortcutNone')}</span>
              ) : (
                <kbd>{keys}</kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {onChange === undefined ? (
        <p class="soft">{t('settings.changeShortcutsHow')}</p>
      ) : (
        <button type="button" class="button" onClick={onChange}>
          {t('settings.changeShortcuts')}
        </button>
      )}
    </Section>
  );
}
