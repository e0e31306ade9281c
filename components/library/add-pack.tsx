/** The ways in: an address, a file, a file dropped on the page. Each leads to a preview, and keeps nothing. */
import { FilePlus } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { FileButton } from '../controls/file-button.tsx';
import { Section } from '../section.tsx';
import { useWords } from '../words.ts';

export interface AddPackProps {
  /** Address that a page announces, as brought from the popup. */
  readonly offer?: string | undefined;
  readonly busy: boolean;
  /** Called within the click, since the browser asks for permission only then. */
  readonly onAddress: (url: string) => void;
  readonly onFile: (file: File) => void;
}

export function AddPack({ offer, busy, onAddress, onFile }: AddPackProps) {
  const t = useWords();
  const id = useId();
  const [address, setAddress] = useState(offer ?? '');
  return (
    <Section heading={t('library.add')} class="add-pack">
      <p class="soft">{t('library.addText')}</p>
      {offer !== undefined && <p>{t('library.offered')}</p>}
      <form
        class="add-pack__form"
        onSubmit={(event) => {
          event.preventDefault();
          if (address.trim() !== '' && !busy) onAddress(address.trim());
        }}
      >
        <label for={id}>{t('library.address')}</label>
        <input
          id={id}
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <button type="submit" class="button button--primary" aria-busy={busy} disabled={busy}>
          {t(busy ? 'library.looking' : 'library.look')}
        </button>
      </form>
      <div class="add-pack__file">
        <FileButton
          icon={FilePlus}
          label={t('library.addFile')}
          accept=".json,application/json"
          onFile={onFile}
        />
        <span class="soft">{t('library.drop')}</span>
      </div>
    </Section>
  );
}
