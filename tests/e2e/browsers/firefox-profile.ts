/** A Firefox profile for tests: quiet, sealed from the network, and with the extension at a known address. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from './browser.ts';

/** The extension's host in this profile: Firefox draws it by lot unless the profile has it written already. */
export const EXTENSION_UUID = '5ec0d4ea-d126-4000-8000-000000000001';

type Pref = string | number | boolean;

export async function writeFirefoxProfile(
  folder: string,
  {
    extensionId,
    proxyPort,
    options,
  }: {
    readonly extensionId: string;
    readonly proxyPort: number;
    readonly options: LaunchOptions;
  },
): Promise<void> {
  const prefs: Record<string, Pref> = {
    ...QUIET,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: EXTENSION_UUID }),
    // Honoured by ESR: the build is installed for good, as a signed one would be, and survives a restart.
    'xpinstall.signatures.required': false,
    'extensions.originControls.grantByDefault': options.withholdHosts !== true,
    'extensions.webextOptionalPermissionPrompts': false, // a request in a click is granted
    'network.cookie.cookieBehavior': options.blockThirdPartyCookies ? 1 : 5, // 5 is Firefox's own
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'ui.systemUsesDarkTheme': options.dark ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(folder, 'user.js'), `${lines.join('\n')}\n`);
}

/** No first-run pages, no updates, no telemetry, no remote settings: none of it belongs in a test. */
const QUIET: Readonly<Record<string, Pref>> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};
