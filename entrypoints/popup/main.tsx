/** Behind the toolbar's button. */
import '../../assets/page.css';
import { Popup } from '../../components/popup/popup.tsx';
import { send } from '../../messaging/send.ts';
import { mountPage } from '../shared/mount-page.tsx';
import { openPanel } from '../shared/open-panel.ts';
import { pageActions } from '../shared/page-actions.ts';
import { useActivePage } from '../shared/use-active-page.ts';

function PopupApp() {
  const view = useActivePage();
  const { active, access, page } = view;
  const announced = active?.report?.announced;
  const openPlace = (done: Promise<unknown>) => void done.then(() => close());
  return (
    <Popup
      host={active?.host ?? ''}
      access={access}
      page={page}
      {...pageActions(view)}
      {...(announced !== undefined && {
        offer: { onSee: () => openPlace(send('open', { page: 'library', offer: announced })) },
      })}
      onOpenEntry={(ref) => openPlace(openPanel(active?.tabId, ref))}
      onOpen={(place) =>
        openPlace(place === 'panel' ? openPanel(active?.tabId) : send('open', { page: place }))
      }
    />
  );
}

mountPage(<PopupApp />);
