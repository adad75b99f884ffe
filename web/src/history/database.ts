const name = 'inkstone';
const store = 'documents';

let opening: Promise<IDBDatabase | undefined> | undefined;

/** The browser's own database; undefined where it has none to give, as in some private windows. */
function open(): Promise<IDBDatabase | undefined> {
  opening ??= new Promise((resolve) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(undefined);
  });
  return opening;
}

/** @returns undefined where nothing could be done */
async function run<T>(
  mode: IDBTransactionMode,
  action: (objects: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const database = await open();
  if (!database) return undefined;
  return new Promise((resolve) => {
    const transaction = database.transaction(store, mode);
    const request = action(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => resolve(undefined);
    transaction.onerror = () => resolve(undefined);
  });
}

export const all = async <T>() => ((await run('readonly', (objects) => objects.getAll())) ?? []) as T[];
export const put = async (value: unknown) => (await run('readwrite', (objects) => objects.put(value))) !== undefined;
export const remove = (id: string) => run('readwrite', (objects) => objects.delete(id));
export const clear = () => run('readwrite', (objects) => objects.clear());
