/** One pack: what it comments on, whose it is, and all that the reader decides about it. */
import { ArrowDown, ArrowUp, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { PackDiff } from '../../core/library/diff-packs.ts';
import type { SignatureAnswer, UpdateOutcome } from '../../core/library/library-answers.ts';
import { Switch } from '../controls/switch.tsx';
import { formatPartialDate } from '../format-date.ts';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { useWords } from '../words.ts';
import { PackChanges } from './pack-changes.tsx';
import { PackUpdates, type Updates } from './pack-updates.tsx';

export interface PackLine {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** In punycode. */
  readonly publisherHost?: string;
  readonly report: string;
  readonly revision: number;
  readonly published: string;
  readonly entries: number;
  readonly licence: string;
  readonly shown: boolean;
  readonly held: boolean;
  /** The revision that one step back leads to. */
  readonly previous?: number | undefined;
  /** What can be compared with the current revision: what the reader has not read yet, or the step before. */
  readonly changes?: 'seen' | 'previous' | undefined;
  /** Left out: from a file, or shipped. */
  readonly updates?: Updates | undefined;
}

/** What the reader does with a pack. */
export interface PackActions {
  readonly onShow: (id: string, shown: boolean) => void;
  readonly onHold: (id: string, held: boolean) => void;
  readonly onStepBack: (id: string) => void;
  readonly onMove: (id: string, step: 1 | -1) => void;
  readonly onRemove: (id: string) => void;
  readonly onCheck: (id: string) => Promise<UpdateOutcome>;
  readonly onEvery: (id: string, days: number | undefined) => void;
  readonly onAnswer: (id: string, answer: SignatureAnswer) => void;
  readonly onChanges: (id: string, since: 'seen' | 'previous') => Promise<PackDiff | undefined>;
  readonly onRead: (id: string) => void;
}

export interface LibraryPackProps extends PackActions {
  readonly pack: PackLine;
  /** Where it may be moved. */
  readonly place: { readonly first: boolean; readonly last: boolean };
}

export function LibraryPack({ pack, place, ...on }: LibraryPackProps) {
  const t = useWords();
  const { id, title, updates, held, previous } = pack;
  const published = formatPartialDate(pack.published, t('languageTag'));
  return (
    <article class="pack" aria-label={title}>
      <div class="pack__head">
        <h3 class="pack__title">{title}</h3>
        {!(place.first && place.last) && (
          <div class="pack__order">
            <IconButton
              icon={ArrowUp}
              label={t('library.up')}
              disabled={place.first}
              onClick={() => on.onMove(id, -1)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('library.down')}
              disabled={place.last}
              onClick={() => on.onMove(id, 1)}
            />
          </div>
        )}
      </div>
      <p>
        {pack.publisher}
        {pack.publisherHost !== undefined && <span class="soft"> {pack.publisherHost}</span>}
      </p>
      <p class="soft">
        {t('library.entries', pack.entries)} ·{' '}
        {t('library.revision', { revision: pack.revision, published })} · {pack.licence}
      </p>
      <p class="soft">{t('library.on', { report: pack.report })}</p>
      {pack.changes !== undefined && (
        <Changes
          key={`${pack.revision} ${pack.changes}`}
          pack={pack}
          since={pack.changes}
          {...on}
        />
      )}
      {updates === undefined ? (
        <p class="soft">{t('library.fromFile')}</p>
      ) : (
        <PackUpdates
          updates={updates}
          held={held}
          onCheck={() => on.onCheck(id)}
          onEvery={(days) => on.onEvery(id, days)}
          onAnswer={(answer) => on.onAnswer(id, answer)}
        />
      )}
      <div class="pack__foot">
        <Switch
          label={t('library.shown')}
          on={pack.shown}
          onChange={(shown) => on.onShow(id, shown)}
        />
        <Switch label={t('library.hold')} on={held} onChange={(hold) => on.onHold(id, hold)} />
      </div>
      <div class="pack__foot">
        {previous !== undefined && (
          <button type="button" class="button button--quiet" onClick={() => on.onStepBack(id)}>
            {t(previous < pack.revision ? 'library.stepBack' : 'library.stepForward', {
              revision: previous,
            })}
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={() => on.onRemove(id)}>
          <Icon of={Trash2} />
          {t('library.remove')}
          <span class="visually-hidden"> {title}</span>
        </button>
      </div>
    </article>
  );
}

interface ChangesProps extends Pick<PackActions, 'onChanges' | 'onRead'> {
  readonly pack: PackLine;
  readonly since: 'seen' | 'previous';
}

/** Compared when it is opened: most readers will not ask. */
function Changes({ pack, since, onChanges, onRead }: ChangesProps) {
  const t = useWords();
  const [diff, setDiff] = useState<PackDiff>();
  return (
    <details
      class="pack__changes"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void onChanges(pack.id, since).then(setDiff);
      }}
    >
      <summary>{t(since === 'seen' ? 'changes.open' : 'changes.openPrevious')}</summary>
      {diff !== undefined && <PackChanges diff={diff} />}
      {diff !== undefined && since === 'seen' && (
        <button type="button" class="button" onClick={() => onRead(pack.id)}>
          {t('changes.read')}
        </button>
      )}
    </details>
  );
}
