/** Asks for a file. The field is the browser's own, so that keys and screen readers know it; only its look is a button's. */
import type { IconNode } from 'lucide';
import { Icon } from '../icon.tsx';

export interface FileButtonProps {
  readonly icon: IconNode;
  readonly label: string;
  /** As of the field's `accept`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

export function FileButton({ icon, label, accept, onFile }: FileButtonProps) {
  return (
    <label class="button file-button">
      <Icon of={icon} />
      {label}
      <input
        type="file"
        class="visually-hidden"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          currentTarget.value = ''; // the same file may be chosen again
        }}
      />
    </label>
  );
}
