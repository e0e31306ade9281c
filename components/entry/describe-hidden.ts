import type { Hidden } from '../../core/pack/hidden.ts';
import type { Translate } from '../words.ts';

/** What is left alone and where, as a line to choose or to take back. `title` is the entry's. */
export function describeHidden(t: Translate, { form, host }: Hidden, title: string): string {
  if (form === undefined) {
    return host === undefined
      ? t('notThis.entryEverywhere', { title })
      : t('notThis.entryHere', { title, site: host });
  }
  return host === undefined
    ? t('settings.formEverywhere', { text: form })
    : t('notThis.formHere', { text: form, site: host });
}
