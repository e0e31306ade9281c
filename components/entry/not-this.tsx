/**
 * "Not this": leaves a form or an entry alone, here or everywhere. What was chosen is said with an Undo in the same
 * place, since a slip of the pointer must cost nothing.
 */
import { EyeOff, Undo2 } from 'lucide';
import type { Ref } from 'preact';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import type { Hidden } from '../../core/pack/hidden.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';
import { describeHidden } from './describe-hidden.ts';

export interface NotThisProps {
  readonly of: { readonly ref: EntryRef; readonly title: string };
  /** The form as the pack writes it. */
  readonly form: string;
  /** The page's host. */
  readonly host: string;
  readonly onHide: (rule: Hidden) => void;
  readonly onCancel: () => void;
  /** The first choice, where focus goes when the choices are opened. */
  readonly firstRef?: Ref<HTMLButtonElement>;
}

export function NotThis({ of, form, host, onHide, onCancel, firstRef }: NotThisProps) {
  const t = useWords();
  const choices: readonly Hidden[] = [
    { ref: of.ref, form, host },
    { ref: of.ref, host },
    { ref: of.ref },
  ];
  return (
    <fieldset class="not-this">
      <legend>{t('notThis.question')}</legend>
      {choices.map((rule, index) => (
        <button
          key={describeHidden(t, rule, of.title)}
          {...(index === 0 && firstRef !== undefined ? { ref: firstRef } : {})}
          type="button"
          class="button not-this__choice"
          onClick={() => onHide(rule)}
        >
          <Icon of={EyeOff} />
          {describeHidden(t, rule, of.title)}
        </button>
      ))}
      <button type="button" class="button button--quiet" onClick={onCancel}>
        {t('notThis.cancel')}
      </button>
    </fieldset>
  );
}

export interface HiddenNoticeProps {
  readonly rule: Hidden;
  readonly title: string;
  readonly onUndo: () => void;
}

export function HiddenNotice({ rule, title, onUndo }: HiddenNoticeProps) {
  const t = useWords();
  return (
    <div class="notice" role="status">
      <p>
        <b>{t('notThis.done')}</b>
        <br />
        {describeHidden(t, rule, title)}
      </p>
      <button type="button" class="button" onClick={onUndo}>
        <Icon of={Undo2} />
        {t('notThis.undo')}
      </button>
    </div>
  );
}
