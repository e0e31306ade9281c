/** Asks the background, or the script on a page, and gives its reply; a refusal or a lost answer is thrown. */
import { browser } from 'wxt/browser';
import type {
  Envelope,
  PagePayload,
  PageReply,
  PageRequestName,
  Payload,
  Reply,
  RequestName,
} from './protocol.ts';

/** @throws Error when refused, when the background gave no answer, or when the extension was updated under the page. */
export async function send<K extends RequestName>(name: K, payload: Payload<K>): Promise<Reply<K>> {
  const answer: Envelope<Reply<K>> | undefined = await browser.runtime.sendMessage({
    to: name,
    payload,
  });
  return open(name, answer);
}

/** Top frame only. @throws Error when no script of ours runs in that tab. */
export async function sendToPage<K extends PageRequestName>(
  tabId: number,
  name: K,
  payload: PagePayload<K>,
): Promise<PageReply<K>> {
  const answer: Envelope<PageReply<K>> | undefined = await browser.tabs.sendMessage(
    tabId,
    { to: name, payload },
    { frameId: 0 },
  );
  return open(name, answer);
}

/** To our scripts in every frame of a tab; a tab without any is no failure. */
export async function tellFrames(tabId: number, name: 'stop'): Promise<void> {
  await browser.tabs.sendMessage(tabId, { to: name, payload: null }).catch(() => {});
}

function open<T>(name: string, answer: Envelope<T> | undefined): T {
  if (answer === undefined) throw new Error(`${name}: no answer`);
  if (!answer.ok) throw new Error(answer.error);
  return answer.reply;
}
