/** Every request ever made, so that the promise of silence can be checked by the reader. */
import { formatMoment } from '../format-date.ts';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';

export interface RequestLine {
  /** ISO 8601. */
  readonly at: string;
  readonly address: string;
  readonly result: string;
}

export interface LedgerProps {
  /** Newest first. */
  readonly requests: readonly RequestLine[];
}

export function Ledger({ requests }: LedgerProps) {
  const t = useWords();
  return (
    <Section heading={t('settings.ledger')}>
      <p class="soft">{t('settings.ledgerText')}</p>
      {requests.length === 0 ? (
        <p>{t('settings.ledgerNone')}</p>
      ) : (
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">{t('settings.ledgerWhen')}</th>
              <th scope="col">{t('settings.ledgerAddress')}</th>
              <th scope="col">{t('settings.ledgerResult')}</th>
            </tr>
          </thead>
          <tbody>
            {requests.map(({ at, address, result }) => (
              <tr key={`${at} ${address}`}>
                <td>{formatMoment(at, t('languageTag'))}</td>
                <td>{address}</td>
                <td>{result}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
