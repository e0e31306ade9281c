/**
 * What the reader decides about sites. Asking for a permission needs a click of the reader's in a page of ours, and
 * must be the first thing done there: the browser forgets the click over the first wait.
 */
import { browser } from 'wxt/browser';
import { changeSettings } from './settings.ts';
import { patternOf } from './sites.ts';

export async function switchSite(host: string, on: boolean): Promise<void> {
  await changeSettings(({ sitesOff }) => {
    const others = sitesOff.filter((other) => other !== host);
    return { sitesOff: on ? others : [...others, host] };
  });
}

/** "Always on this site": false when the reader said no. */
export async function allowSite(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  const granted = await browser.permissions.request({ origins: [pattern] });
  if (granted) {
    await changeSettings(({ sitesOn }) => ({
      sitesOn: [...sitesOn.filter((other) => other !== pattern), pattern],
    }));
  }
  return granted;
}

/** Asks for sector sites that the browser left ungranted: false when the reader said no. */
export async function letIn(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/** Taken back as easily as given. A site that came with the extension stays listed, ungranted. */
export async function forgetSite(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
  await changeSettings(({ sitesOn }) => ({
    sitesOn: sitesOn.filter((other) => other !== pattern),
  }));
}
