/**
 * The background: the only writer of the databases, the only one that fetches, and the door that every message passes.
 * Listeners are set at once, since the browser wakes this script for an event and drops what nobody listens to.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { handleRequests } from '../../messaging/handle.ts';
import { cardRegistry } from './card-registry.ts';
import { createHandlers } from './handlers.ts';
import { keepDay } from './keep-day.ts';
import { openLibrary } from './library.ts';
import { log } from './log.ts';
import { openNotebook } from './notebook.ts';
import { createPassages } from './passages.ts';
import { createBrowserTools } from './subscriptions/browser-tools.ts';
import { createSubscriptions } from './subscriptions/create-subscriptions.ts';
import { watchUpdates } from './subscriptions/watch-updates.ts';
import { watchCommands } from './watch-commands.ts';
import { watchMenus } from './watch-menus.ts';
import { watchSites } from './watch-sites.ts';

export default defineBackground({
  type: 'module',
  main() {
    const library = openLibrary();
    const subscriptions = createSubscriptions(
      createBrowserTools({ db: library.db, onChange: library.refresh }),
    );
    const updates = watchUpdates(subscriptions);
    const notebook = openNotebook();
    const passages = createPassages(notebook);
    handleRequests(
      createHandlers({
        library,
        subscriptions,
        updates,
        notebook,
        passages,
        cards: cardRegistry,
      }),
      log,
    );
    watchCommands();
    watchMenus(passages);
    keepDay(notebook);
    watchSites({ ready: library.ready });
  },
});
