import type { Quotation } from '../../core/export/quotation.ts';

/** Both forms on the clipboard, for editors that take formatted text and those that do not; false when refused. */
export async function copyQuotation({ text, html }: Quotation): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyByEvent({ text, html });
  }
}

/** A frame on a page that does not lend it the clipboard can still answer a copy of its own. */
function copyByEvent({ text, html }: Quotation): boolean {
  let taken = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener('copy', onCopy, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return taken;
}
