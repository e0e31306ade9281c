/**
 * Waits for the port that our script on the page offers. Any page could post to this frame: only an offer whose nonce
 * the background confirms for this very tab is believed. The card never posts to its parent; it answers by the port.
 */
import { ask } from '../../messaging/ask.ts';
import type { FromCard, ToCard } from '../../messaging/card-port.ts';
import { isPortOffer } from '../../messaging/card-port.ts';

export interface CardPort {
  tell(message: FromCard): void;
}

export function acceptPort(onMessage: (message: ToCard, port: CardPort) => void): void {
  let accepted = false;
  addEventListener('message', (event) => {
    const [port] = event.ports;
    if (accepted || !port || !isPortOffer(event.data)) return;
    void ask('confirmCard', { nonce: event.data.nonce }).then((known) => {
      if (!known || accepted) return port.close();
      accepted = true;
      const cardPort: CardPort = { tell: (message) => port.postMessage(message) };
      port.addEventListener('message', ({ data }: MessageEvent<ToCard>) =>
        onMessage(data, cardPort),
      );
      port.start();
      cardPort.tell({ kind: 'ready' });
    });
  });
}
