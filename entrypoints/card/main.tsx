import { send } from '../../messaging/send.ts';
import { acceptPort } from './accept-port.ts';

acceptPort((m, port) => {
  if (m.kind === 'show') {
    void send('getEntry', m.mention.ref).then((e) => {
      document.body.textContent = JSON.stringify(e);
      port.tell({ kind: 'shown', token: m.token, height: 300 });
    });
  }
});
