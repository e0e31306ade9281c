/** Why the copies outside the database are not kept, asked after each change; undefined where they are. */
import { useEffect, useState } from 'preact/hooks';
import { send } from '../../messaging/send.ts';

const SETTLE = 1_500; // ms: the copy is made after the note is kept

export function useBackupFailure(changed: unknown): string | undefined {
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => {
      void send('findBackup', null).then(
        (report) => setFailure(report.failure),
        () => {},
      );
    }, SETTLE);
    return () => clearTimeout(timer);
  }, [changed]);
  return failure;
}
