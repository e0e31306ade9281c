/**
 * The card: opened beside a mention, in a frame of our own. The head stays in view, the rest scrolls, and what the
 * reader does most (a note) is one movement away in the foot. Nothing in it destroys anything.
 */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import type { Hidden } from '../../core/pack/hidden.ts';
import type { OnCopy } from '../entry/copy-quotation.tsx';
import { useWords } from '../words.ts';
import { CardEntry } from './card-entry.tsx';
import { CardFoot } from './card-foot.tsx';
import { CardHead } from './card-head.tsx';
import { CardUnavailable } from './card-unavailable.tsx';
import type { CardView } from './card-view.ts';
import { useNaturalHeight } from './use-natural-height.ts';

export interface CardProps {
  readonly view: CardView;
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
  readonly onOpenInPanel: () => void;
  readonly onBack: () => void;
  readonly onOpenRelated: (ref: EntryRef) => void;
  readonly onCopy: OnCopy;
  readonly onHide: (rule: Hidden) => void;
  readonly onUnhide: (rule: Hidden) => void;
  readonly onNoteText: (text: string) => void;
  readonly onNoteSave: () => void;
  /** CSS pixels that the card would need to show all without scrolling; told at first and at each change. */
  readonly onHeight?: (height: number) => void;
  /** Grows each time that the keyboard's focus is to move into the card. */
  readonly focus?: number;
}

export function Card(props: CardProps) {
  const t = useWords();
  const { view, focus = 0, onClose } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const card = useNaturalHeight(props.onHeight);
  const focusOnNext = useRef(false);
  const shown =
    view.kind === 'entry' ? `${view.entry.ref.pack} ${view.entry.ref.entry}` : view.kind;

  // Again when the frame itself gets the focus: in Firefox nothing takes it in a frame that is not yet shown.
  useEffect(() => {
    if (focus === 0) return;
    const take = () => {
      if (document.activeElement === document.body) title.current?.focus();
    };
    title.current?.focus();
    addEventListener('focus', take);
    return () => removeEventListener('focus', take);
  }, [focus]);

  // Another entry begins at its top. Focus follows only where the reader asked for it from inside.
  useEffect(() => {
    scroll.current?.scrollTo(0, 0);
    scrollTo(0, 0); // a low card scrolls as a whole
    if (!focusOnNext.current || view.kind === 'loading') return;
    focusOnNext.current = false;
    title.current?.focus();
  }, [shown]);

  // With the drawing, not after it: an Esc in between would be lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);

  const follow = (go: () => void) => {
    focusOnNext.current = true;
    go();
  };

  return (
    <main class="card" ref={card} aria-label={t('card.label')} aria-busy={view.kind === 'loading'}>
      <CardHead
        view={view}
        pinned={props.pinned}
        titleRef={title}
        onPin={props.onPin}
        onClose={onClose}
        onOpenInPanel={props.onOpenInPanel}
        onBack={() => follow(props.onBack)}
      />
      <div class="card__scroll" ref={scroll}>
        <div data-part>
          {view.kind === 'loading' && <p class="card__message soft">{t('card.loading')}</p>}
          {view.kind === 'unavailable' && <CardUnavailable reason={view.reason} />}
          {view.kind === 'entry' && (
            <CardEntry
              view={view}
              fieldRef={field}
              onCopy={props.onCopy}
              onOpenRelated={(ref) => follow(() => props.onOpenRelated(ref))}
              onUnhide={props.onUnhide}
              onNoteText={props.onNoteText}
              onNoteSave={props.onNoteSave}
            />
          )}
        </div>
      </div>
      {view.kind === 'entry' && (
        <CardFoot view={view} onHide={props.onHide} onAddNote={() => field.current?.focus()} />
      )}
    </main>
  );
}
