/** Titles of the packs that are here, by id. */
import { useEffect, useState } from 'preact/hooks';
import { listPacks } from '../../database/list-packs.ts';
import { openPackDatabase } from '../../database/pack-database.ts';

export function usePackTitles(): ReadonlyMap<string, string> {
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const db = openPackDatabase();
    void listPacks(db)
      .then((packs) => setTitles(new Map(packs.map(({ id, title }) => [id, title]))))
      .catch(() => {}) // ids stand in for titles
      .finally(() => db.close());
  }, []);
  return titles;
}
