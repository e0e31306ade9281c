/** Joins the library page with the packs in the database: read here, changed through the background. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Library } from '../../components/library/library.tsx';
import type { PackLine } from '../../components/library/library-pack.tsx';
import { sayIssue } from '../../core/pack/pack-issue.ts';
import { type PackSummary, watchPacks } from '../../database/list-packs.ts';
import { openPackDatabase } from '../../database/pack-database.ts';
import { send } from '../../messaging/send.ts';

export function LibraryApp() {
  const db = useMemo(() => openPackDatabase(), []);
  const [packs, setPacks] = useState<readonly PackSummary[]>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  useEffect(() => {
    const watching = watchPacks(db).subscribe(setPacks);
    return () => watching.unsubscribe();
  }, [db]);

  const add = async (file: File) => {
    const source = { text: await file.text() };
    const previewed = await send('previewPack', source);
    if (previewed.ok) await send('keepPack', { source, digest: previewed.preview.digest });
    setProblems(previewed.ok ? [] : (previewed.issues ?? []).map(sayIssue));
  };
  return (
    <Library
      {...(packs && { packs: packs.map(lineOf) })}
      problems={problems}
      onShow={(id, shown) => void send('showPack', { id, shown })}
      onRemove={(id) => void send('removePack', { id })}
      onFile={(file) => void add(file)}
    />
  );
}

function lineOf({
  id,
  title,
  publisher,
  report,
  current,
  published,
  entries,
  enabled,
  licence,
}: PackSummary): PackLine {
  return {
    id,
    title,
    publisher: publisher.name,
    publisherHost: new URL(id).host,
    report: report.title,
    revision: current,
    published,
    entries,
    licence,
    shown: enabled,
  };
}
