/**
 * The shipped words, without a browser. The library that ships picks plurals and fills in names; all that it asks a
 * browser for is `i18n.getMessage`, which is answered here from the built messages.
 */
import type { GeneratedI18nStructure } from '#i18n';
import type { Translate } from '../../components/words.ts';

/** As in `_locales/en_GB/messages.json`. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

export async function createTestWords(messages: Messages): Promise<Translate> {
  const getMessage = (name: string, substitutions: readonly string[] = []) =>
    substitutions.reduce(
      (text, value, index) => text.replaceAll(`$${index + 1}`, value),
      messages[name]?.message ?? '',
    );
  // The library looks for the browser once, when it is first loaded.
  Object.assign(globalThis, { browser: { runtime: { id: 'test' }, i18n: { getMessage } } });
  const { createI18n } = await import('@wxt-dev/i18n');
  return createI18n<GeneratedI18nStructure>().t;
}
