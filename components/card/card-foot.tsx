/** Always in view: a note, and "not this" with its choices opening upwards. */
import { EyeOff, SquarePen } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Hidden } from '../../core/pack/hidden.ts';
import { NotThis } from '../entry/not-this.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';
import type { CardView } from './card-view.ts';

export interface CardFootProps {
  readonly view: Extract<CardView, { kind: 'entry' }>;
  readonly onHide: (rule: Hidden) => void;
  readonly onAddNote: () => void;
}

export function CardFoot({ view, onHide, onAddNote }: CardFootProps) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const { entry, mention } = view;
  useEffect(() => {
    if (asking) first.current?.focus();
  }, [asking]);
  const stopAsking = () => {
    setAsking(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!asking || event.key !== 'Escape') return;
    event.stopPropagation(); // this Esc closes the choices; the next one the card
    stopAsking();
  };
  const notes = view.notes.kind === 'notes' ? view.notes.notes.length : 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears keys of the buttons inside
    <footer class="card__foot" data-part onKeyDown={onKeyDown}>
      {asking && mention !== undefined && (
        <NotThis
          of={entry}
          form={mention.form}
          host={mention.host}
          firstRef={first}
          onCancel={stopAsking}
          onHide={(rule) => {
            stopAsking();
            onHide(rule);
          }}
        />
      )}
      <div class="card__foot-bar">
        <button type="button" class="button button--quiet" onClick={onAddNote}>
          <Icon of={SquarePen} />
          {t('card.addNote')} {notes > 0 && <span class="count">{notes}</span>}
        </button>
        {mention !== undefined && (
          <button
            type="button"
            ref={opener}
            class="button button--quiet"
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            <Icon of={EyeOff} />
            {t('notThis.button')}
          </button>
        )}
      </div>
    </footer>
  );
}
