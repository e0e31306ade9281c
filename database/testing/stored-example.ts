/**
 * A whole database as plain data, schema and rows: what a released version left on a reader's disk. Read and written by
 * IndexedDB itself, so that no code of ours stands between the test and the disk.
 */
export interface StoredExample {
  /** IndexedDB's number, ten times Dexie's. */
  readonly version: number;
  readonly stores: Readonly<Record<string, StoredStore>>;
}

interface StoredStore {
  readonly keyPath: string | string[] | null;
  readonly indexes: readonly StoredIndex[];
  readonly rows: readonly unknown[];
}

interface StoredIndex {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly multiEntry: boolean;
  readonly unique: boolean;
}

export async function readExample(name: string): Promise<StoredExample> {
  const db = await settle(indexedDB.open(name));
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names, 'readonly');
  const stores: Record<string, StoredStore> = {};
  for (const each of names) {
    const store = transaction.objectStore(each);
    const indexes = [...store.indexNames].map((index) => {
      const { name: called, keyPath, multiEntry, unique } = store.index(index);
      return { name: called, keyPath, multiEntry, unique };
    });
    stores[each] = { keyPath: store.keyPath, indexes, rows: await settle(store.getAll()) };
  }
  const { version } = db;
  db.close();
  return { version, stores };
}

/** Lays the example onto the disk under `name`. `later`: as a later release would have changed it, by adding alone. */
export async function writeExample(
  name: string,
  { version, stores }: StoredExample,
  { later = false } = {},
): Promise<void> {
  const opening = indexedDB.open(name, later ? version + 10 : version);
  opening.onupgradeneeded = () => {
    const db = opening.result;
    for (const [each, { keyPath, indexes }] of Object.entries(stores)) {
      const store = db.createObjectStore(each, { keyPath });
      for (const index of indexes) {
        const { multiEntry, unique } = index;
        store.createIndex(index.name, index.keyPath, { multiEntry, unique });
      }
      if (later) store.createIndex('later', 'later');
    }
    if (later) db.createObjectStore('later', { keyPath: 'id' });
  };
  const db = await settle(opening);
  for (const [each, { rows }] of Object.entries(stores)) {
    const store = db.transaction(each, 'readwrite').objectStore(each);
    for (const row of rows) await settle(store.put(row));
  }
  db.close();
}

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
