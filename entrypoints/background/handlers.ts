/** What the background does for each message: one line each, the work stands in the layers. */
import { isSameHidden } from '../../core/pack/hidden.ts';
import type { Handlers } from '../../messaging/handle.ts';
import type { Sender } from '../../messaging/identify-sender.ts';
import { changeSettings } from '../../settings/settings.ts';
import { showBadge } from './badge.ts';
import { bringHover } from './bring-hover.ts';
import type { CardRegistry } from './card-registry.ts';
import type { Library } from './library.ts';
import { createLibraryHandlers } from './library-handlers.ts';
import type { Notebook } from './notebook.ts';
import { openPlace } from './open-place.ts';
import type { Passages } from './passages.ts';
import type { Subscriptions } from './subscriptions/create-subscriptions.ts';
import type { UpdateWatch } from './subscriptions/watch-updates.ts';

interface Parts {
  readonly library: Library;
  readonly subscriptions: Subscriptions;
  readonly updates: UpdateWatch;
  readonly notebook: Notebook;
  readonly passages: Passages;
  readonly cards: CardRegistry;
}

export function createHandlers({
  library,
  subscriptions,
  updates,
  notebook,
  passages,
  cards,
}: Parts): Handlers {
  return {
    ...createLibraryHandlers({ library, subscriptions, updates }),
    registerCard: async ({ nonce }, sender) => {
      await cards.register(tabOf(sender), nonce);
      return null;
    },
    confirmCard: ({ nonce }, sender) => cards.confirm(tabOf(sender), nonce),
    reportPage: async (report, sender) => {
      await showBadge(tabOf(sender), report);
      return null;
    },
    bringHover: async (_, sender) => {
      await bringHover(tabOf(sender), sender.frameId ?? 0);
      return null;
    },
    getEntry: async (ref) => {
      await library.ready;
      return (await library.findEntry(ref)) ?? null;
    },
    listNotesOfEntry: (ref) => notebook.listNotesOfEntry(ref),
    saveNote: async (note, sender) => {
      const tabId = sender.tab?.id; // of the card; our own pages know the place already
      const isCard = tabId !== undefined && (sender.frameId ?? 0) !== 0;
      const target = isCard ? await passages.pinDown(note.target, tabId) : note.target;
      return notebook.save({ ...note, target });
    },
    findTrouble: () => notebook.findTrouble(),
    restoreNotes: () => notebook.restoreAll(),
    takeNotesAsTheyAre: () => notebook.takeAsItStands(),
    purgeNote: ({ id }) => notebook.purge(id),
    tagNotes: ({ ids, tags }) => notebook.tagMany(ids, tags),
    deleteNotes: ({ ids }) => notebook.deleteMany(ids),
    restoreManyNotes: ({ ids }) => notebook.restoreMany(ids),
    importNotes: ({ notes, onConflict }) => notebook.import(notes, onConflict),
    findBackup: () => notebook.findBackup(),
    goToPassage: ({ id }) => passages.goTo(id),
    placeNotes: ({ tabId }) => passages.place(tabId),
    noteOnSelection: ({ tabId }) => passages.noteOnSelection(tabId),
    editNote: (edit) => notebook.edit(edit),
    deleteNote: ({ id }) => notebook.delete(id),
    restoreNote: ({ id }) => notebook.restore(id),
    saveDraft: (draft) => notebook.saveDraft(draft),
    findDraft: (target) => notebook.findDraft(target),
    dropDraft: (target) => notebook.dropDraft(target),
    hide: async (rule) => {
      await changeSettings(({ hidden }) => ({ hidden: [...hidden, rule] }));
      return null;
    },
    unhide: async (rule) => {
      await changeSettings(({ hidden }) => ({
        hidden: hidden.filter((other) => !isSameHidden(other, rule)),
      }));
      return null;
    },
    open: async (place, sender) => {
      await openPlace(place, sender.tab?.id);
      return null;
    },
  };
}

function tabOf(sender: Sender): number {
  const id = sender.tab?.id;
  if (id === undefined) throw new Error('the message came from no tab');
  return id;
}
