import type { KeptText, KeptTexts } from './kept-text.ts';

const database = 'naba-desk';
const shelf = 'texts';

/** The texts kept at this device, in IndexedDB: what is typed outlives the network, the window and the battery. */
export const deviceTexts: KeptTexts = {
  keep: (text) => ask('readwrite', (store) => store.put(text)).then(() => undefined),
  find: (key) => ask('readonly', (store) => store.get(key)) as Promise<KeptText | undefined>,
  async all(accountId) {
    const texts = (await ask('readonly', (store) => store.getAll())) as KeptText[];
    return texts.filter((text) => text.accountId === accountId);
  },
  forget: (key) => ask('readwrite', (store) => store.delete(key)).then(() => undefined),
};

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(shelf, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

async function ask<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(shelf, mode);
    const request = work(transaction.objectStore(shelf));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}
