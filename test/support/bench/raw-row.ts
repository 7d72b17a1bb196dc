/** What the disk alone costs: one row in one strict transaction, without Dexie. */
export async function putOneRow(): Promise<void> {
  const db = await besideDatabase();
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction("rows", "readwrite", { durability: "strict" });
    transaction.objectStore("rows").put({ key: 1, text: "one row" });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** The same for a row that is read. */
export async function readOneRow(): Promise<void> {
  const db = await besideDatabase();
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction("rows", "readonly");
    transaction.objectStore("rows").get(1);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

let beside: Promise<IDBDatabase> | undefined;
const besideDatabase = (): Promise<IDBDatabase> => {
  beside ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open("beside", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("rows", { keyPath: "key" });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  return beside;
};
