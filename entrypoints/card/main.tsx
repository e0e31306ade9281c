/** The card's frame: waits for the port, then shows what the script on the page asks for. */
import '../../assets/card.css';
import { mountPage } from '../shared/mount-page.tsx';
import { fetchEntry } from '../shared/use-entry.ts';
import { acceptPort } from './accept-port.ts';
import { CardApp } from './card-app.tsx';

// At once, and not in an effect: the port is offered as soon as the frame has loaded.
acceptPort((message, port) => {
  if (message.kind === 'show') {
    mountPage(<CardApp key={message.token} showing={message} port={port} />);
  } else if (message.kind === 'hidden') mountPage(null);
  else for (const ref of message.refs) void fetchEntry(ref).catch(() => {});
});
