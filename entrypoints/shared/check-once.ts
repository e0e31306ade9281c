/** "Check this page once": the reader's click on our button lends us the active tab, and nothing is registered. */
import { putScriptsInto } from './put-scripts-into.ts';

const SETTLE = 600; // ms: a scan takes less; the page reports by itself afterwards

export async function checkOnce(tabId: number): Promise<void> {
  await putScriptsInto(tabId);
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
}
