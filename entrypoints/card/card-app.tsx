/**
 * One showing of the card: what it shows is asked of the background, where it stands is told to our script on the page.
 * Made anew for each showing, so that nothing of the one before is left for a frame.
 */
import { useLayoutEffect, useState } from 'preact/hooks';
import { Card } from '../../components/card/card.tsx';
import type { CardView } from '../../components/card/card-view.ts';
import type { EntryRef } from '../../core/pack/entry-view.ts';
import type { Hidden } from '../../core/pack/hidden.ts';
import type { ToCard } from '../../messaging/card-port.ts';
import { send } from '../../messaging/send.ts';
import { copyQuotation } from '../shared/copy-quotation.ts';
import { type LoadedEntry, useEntry } from '../shared/use-entry.ts';
import { type NoteEditing, useNoteEditor } from '../shared/use-note-editor.ts';
import type { CardPort } from './accept-port.ts';

export type Showing = Extract<ToCard, { kind: 'show' }>;

export interface CardAppProps {
  readonly showing: Showing;
  readonly port: CardPort;
}

/** One entry of the way back: the mention's own, then related ones that were opened from it. */
interface Step {
  readonly ref: EntryRef;
  readonly title: string;
}

export function CardApp({ showing, port }: CardAppProps) {
  const { mention, target, token } = showing;
  const [trail, setTrail] = useState<readonly Step[]>([]);
  const [hidden, setHidden] = useState<Hidden>();
  const [pinned, setPinned] = useState(showing.focus);
  const step = trail.at(-1);
  const ref = step?.ref ?? mention.ref;
  const { loaded, addNote } = useEntry(ref);
  const title = loaded.kind === 'entry' ? loaded.entry.title : (step?.title ?? mention.title);
  const editor = useNoteEditor({ ...target, entry: ref, entryTitle: title }, addNote);

  useLayoutEffect(() => {
    if (loaded.kind !== 'loading') port.tell({ kind: 'shown', token, height: naturalHeight() });
  }, [token, loaded.kind, ref.entry]);

  const pin = (next: boolean) => {
    setPinned(next);
    port.tell({ kind: 'pin', pinned: next });
  };
  const backTo = trail.at(-2)?.title ?? (step && mention.title);

  return (
    <Card
      view={viewOf({ loaded, title, showing, backTo, editor, hidden })}
      pinned={pinned}
      focus={showing.focus ? token : 0}
      onPin={pin}
      onClose={() => port.tell({ kind: 'close' })}
      onOpenInPanel={() => void send('open', { page: 'panel', ref })}
      onBack={() => setTrail(trail.slice(0, -1))}
      onOpenRelated={(next) => {
        pin(true); // the reader has begun to read on
        setTrail([...trail, { ref: next, title: titleOf(loaded, next) }]);
      }}
      onCopy={copyQuotation}
      onHide={(rule) => void send('hide', rule).then(() => setHidden(rule))}
      onUnhide={(rule) => void send('unhide', rule).then(() => setHidden(undefined))}
      onNoteText={(text) => {
        if (!pinned) pin(true); // a card that is written in does not close by itself
        editor.write(text);
      }}
      onNoteSave={editor.save}
      onHeight={(height) => port.tell({ kind: 'height', height })}
    />
  );
}

interface Parts {
  readonly loaded: LoadedEntry;
  readonly title: string;
  readonly showing: Showing;
  readonly backTo: string | undefined;
  readonly editor: NoteEditing;
  readonly hidden: Hidden | undefined;
}

function viewOf({ loaded, title, showing, backTo, editor, hidden }: Parts): CardView {
  if (loaded.kind === 'loading') return { kind: 'loading', title };
  if (loaded.kind === 'unavailable') return { kind: 'unavailable', title, reason: loaded.reason };
  const { text, form, why } = showing.mention;
  return {
    kind: 'entry',
    entry: loaded.entry,
    ...(backTo === undefined ? { mention: { text, form, why, host: showing.host } } : { backTo }),
    notes: loaded.notes ? { kind: 'notes', notes: loaded.notes } : { kind: 'loading' },
    editor: { text: editor.text, state: editor.state },
    ...(hidden && { hidden }),
  };
}

function titleOf(loaded: LoadedEntry, ref: EntryRef): string {
  const related = loaded.kind === 'entry' ? loaded.entry.related : [];
  return related.find((other) => other.ref.entry === ref.entry)?.title ?? '';
}

/** CSS pixels of all parts together: see `use-natural-height.ts`. */
function naturalHeight(): number {
  const parts = [...document.querySelectorAll('[data-part]')];
  return Math.ceil(parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0));
}
