import { formatPartialDate } from '../../components/format-date.ts';
import { type Html, html } from './html.ts';

/** A year, a month or a day, for people and for machines. */
export function dateElement(date: string): Html {
  return html`<time datetime="${date}">${formatPartialDate(date, 'en-GB')}</time>`;
}
