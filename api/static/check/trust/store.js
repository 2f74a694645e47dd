// Where trust data rests between visits: key -> bytes or object. Nothing read from here is believed before it is verified again.

const TABLE = "trust";

/** The browser's own store for as long as that works. From its first failure on, all that can still be read goes on in memory. */
export class LastingStore {
  #kept;
  #inMemory = null; // promise of the store that took over

  constructor(kept) {
    this.#kept = kept;
  }

  /** Opens the database `name`; a store in memory where the browser keeps nothing, as in some private windows. */
  static async open(name) {
    try {
      return new LastingStore(await IndexedStore.open(name));
    } catch {
      return new MemoryStore();
    }
  }

  /** Whether what is put here is still here at the next visit. */
  get isKept() {
    return this.#inMemory === null;
  }

  get(key) {
    return this.#act((store) => store.get(key));
  }

  keys() {
    return this.#act((store) => store.keys());
  }

  change(entries, dropped = []) {
    return this.#act((store) => store.change(entries, dropped));
  }

  async #act(act) {
    try {
      if (this.isKept) return await act(this.#kept);
    } catch { // no space, or the connection is lost
      this.#inMemory ??= MemoryStore.copyOf(this.#kept);
    }
    return act(await this.#inMemory);
  }
}

/** The store in IndexedDB. One transaction for each change, so that a set is there whole or not at all. */
export class IndexedStore {
  #database;

  constructor(database) {
    this.#database = database;
  }

  /** Opens, or makes, the database `name`. Rejects where the browser keeps nothing. */
  static async open(name) {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    return new IndexedStore(await answer(request));
  }

  async get(key) {
    return answer(this.#table("readonly").get(key));
  }

  async keys() {
    return answer(this.#table("readonly").getAllKeys());
  }

  /** Puts every entry [key, value] and deletes every key of `dropped`, all of it or nothing. */
  async change(entries, dropped = []) {
    const table = this.#table("readwrite");
    for (const key of dropped) table.delete(key);
    for (const [key, value] of entries) table.put(value, key);
    return new Promise((resolve, reject) => {
      table.transaction.oncomplete = () => resolve();
      table.transaction.onerror = table.transaction.onabort = () => reject(table.transaction.error);
    });
  }

  #table(mode) {
    return this.#database.transaction(TABLE, mode, { durability: "strict" }).objectStore(TABLE);
  }
}

const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The same in memory: for a browser that keeps nothing, and for tests. */
export class MemoryStore {
  isKept = false;
  #entries;

  constructor(entries = []) {
    this.#entries = new Map(entries);
  }

  /** A copy of what `store` can still read. */
  static async copyOf(store) {
    const keys = await store.keys().catch(() => []);
    const read = await Promise.allSettled(keys.map(async (key) => [key, await store.get(key)]));
    return new MemoryStore(read.filter(({ status }) => status === "fulfilled").map(({ value }) => value));
  }

  async get(key) {
    return this.#entries.get(key);
  }

  async keys() {
    return [...this.#entries.keys()];
  }

  async change(entries, dropped = []) {
    for (const key of dropped) this.#entries.delete(key);
    for (const [key, value] of entries) this.#entries.set(key, value);
  }
}
