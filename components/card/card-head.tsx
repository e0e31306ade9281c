/** What it is, why it is here, and the ways on: back, keep open, side panel, close. */
import { ArrowLeft, PanelRightOpen, Pin, PinOff, X } from 'lucide';
import type { Ref } from 'preact';
import { WhyMatched } from '../entry/why-matched.tsx';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { useWords } from '../words.ts';
import type { CardView } from './card-view.ts';

export interface CardHeadProps {
  readonly view: CardView;
  readonly pinned: boolean;
  readonly titleRef: Ref<HTMLHeadingElement>;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
  readonly onOpenInPanel: () => void;
  readonly onBack: () => void;
}

export function CardHead(props: CardHeadProps) {
  const t = useWords();
  const { view, pinned } = props;
  const title = view.kind === 'entry' ? view.entry.title : (view.title ?? t('card.label'));
  const mention = view.kind === 'entry' ? view.mention : undefined;
  return (
    <header class="card__head" data-part>
      <div class="card__bar">
        {view.kind === 'entry' && view.backTo !== undefined ? (
          <button type="button" class="button button--quiet card__back" onClick={props.onBack}>
            <Icon of={ArrowLeft} />
            {t('card.back', { title: view.backTo })}
          </button>
        ) : (
          <p class="kicker">{view.kind === 'entry' && t(`kind.${view.entry.kind}`)}</p>
        )}
        <div class="card__actions">
          <IconButton
            icon={pinned ? PinOff : Pin}
            label={t('card.pin')}
            pressed={pinned}
            onClick={() => props.onPin(!pinned)}
          />
          <IconButton
            icon={PanelRightOpen}
            label={t('card.openInPanel')}
            onClick={props.onOpenInPanel}
          />
          <IconButton icon={X} label={t('card.close')} onClick={props.onClose} />
        </div>
      </div>
      <h1 class="card__title" tabIndex={-1} ref={props.titleRef}>
        {title}
      </h1>
      {mention !== undefined && <WhyMatched text={mention.text} why={mention.why} />}
    </header>
  );
}
