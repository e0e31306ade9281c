/** Copies a voice with its citation, and says whether the clipboard took it. */
import { Check, Copy } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Quotation } from '../../core/export/quotation.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../words.ts';

const SHOWN_FOR = 2500; // ms: long enough to be read, short enough to copy again

/** Puts both forms on the clipboard; false where the browser refused. */
export type OnCopy = (quotation: Quotation) => Promise<boolean>;

export interface CopyQuotationProps {
  /** Whose words: several such buttons stand on one card. */
  readonly of: string;
  readonly makeQuotation: () => Quotation;
  readonly onCopy: OnCopy;
}

export function CopyQuotation({ of, makeQuotation, onCopy }: CopyQuotationProps) {
  const t = useWords();
  const [shown, setShown] = useState<'copy' | 'copied' | 'failed'>('copy');
  useEffect(() => {
    if (shown === 'copy') return;
    const timer = setTimeout(() => setShown('copy'), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [shown]);
  const copy = async () => setShown((await onCopy(makeQuotation())) ? 'copied' : 'failed');
  return (
    <button type="button" class="button button--quiet copy" onClick={() => void copy()}>
      <Icon of={shown === 'copied' ? Check : Copy} />
      <span role="status">{t(`quote.${shown}`)}</span>
      <span class="visually-hidden"> {of}</span>
    </button>
  );
}
