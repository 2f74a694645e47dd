// The register as this page knows it: its trust data, and the check of a text against them.

import { verify } from "../check/verifier.js";
import { TrustClient } from "../check/trust/client.js";
import { networkReader, newestReader } from "../check/trust/network.js";
import { LastingStore } from "../check/trust/store.js";
import { TrustedSet } from "../check/trust/trusted_set.js";
import { isExpired } from "../check/trust/workflow.js";

const TRUST = `${location.origin}/trust/`;
const PATIENCE = 500; // milliseconds for newer data, when there are some here already; later ones change the verdict on the screen
const REFRESH_EVERY = 60_000; // milliseconds

export class Register extends EventTarget {
  #client;
  #network;
  #dictionary;
  #refreshing = null;
  #refreshedAt = -Infinity; // of performance.now(), which no change of the clock moves
  hasEverything = false;

  constructor(client, network, dictionary) {
    super();
    this.#client = client;
    this.#network = network;
    this.#dictionary = dictionary;
  }

  /** Opens the register of the page's pinned root, with whatever earlier visits stored. */
  static async open() {
    const [root, dictionary, store] = await Promise.all([bytesOf("/static/pinned_root.json"), bytesOf("/static/dictionary_1.bin"), LastingStore.open("kompeten-trust")]);
    const network = networkReader(TRUST), client = new TrustClient(network, root, store);
    await client.load();
    return new Register(client, network, dictionary);
  }

  /** What is known of the data: whether they are "none", "fresh" or "stale", of which moment, and the register they speak of. */
  get state() {
    const { current, problem, isKept } = this.#client;
    if (current === null) return { data: "none", problem, isKept };
    const data = isExpired(current, Date.now()) ? "stale" : "fresh";
    return { data, dataOf: current.issued, register: current.register, problem, isKept };
  }

  /**
   * Checks a text at this moment with the newest data that can be had in a short time.
   * @returns the verification, and `trust`, the set it was made with, for its details
   */
  async check(text) {
    await this.#refreshed();
    const newest = await this.#checkWith(this.#client.current, text);
    const fallBack = newest.verdict === "TRUST_UNAVAILABLE" && this.#client.previous !== null;
    return fallBack ? this.#checkWith(this.#client.previous, text) : newest; // the newest set may have holes, the one before has none
  }

  /** Whether newer data are on their way. */
  get isRefreshing() {
    return this.#refreshing !== null;
  }

  /** Fetches newer data, unless that was done some minutes ago. Returns when it is done, well or not. */
  async refresh() {
    if (performance.now() - this.#refreshedAt < REFRESH_EVERY) return;
    this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = null));
    await this.#refreshing;
    this.#changed();
  }

  /** Fetches newer data at the next check, however recent these are. */
  doubt() {
    this.#refreshedAt = -Infinity;
  }

  /** Fetches the rest of the country, so that the page works without a network; unless the visitor saves data. */
  async fetchRest() {
    if (this.#client.current === null) return;
    try {
      await this.#client.settle();
      if (navigator.connection?.saveData) return;
      await this.#client.fetchAll(this.#client.current);
      this.hasEverything = this.#client.isKept;
    } catch {
      // another visit will
    }
    this.#changed();
  }

  async #checkWith(set, text) {
    const trust = set && new TrustedSet(this.#client, set);
    return { ...(await verify(text, trust, Date.now(), this.#dictionary)), trust };
  }

  async #refreshed() { // waits for the first data however long it takes, and for newer ones a little
    const refreshing = this.refresh();
    await (this.#client.current === null ? refreshing : Promise.race([refreshing, pause(PATIENCE)]));
  }

  async #refresh() {
    const before = this.#client.current?.timestamp.signed.version;
    if (await this.#takeNewest(before === undefined)) this.#refreshedAt = performance.now();
    if (this.#client.current?.timestamp.signed.version !== before) this.dispatchEvent(new Event("newer"));
  }

  async #takeNewest(isFirst) { // a first visit asks for all metadata in one file; if that is of no use, for one after the other
    const isTaken = isFirst && (await this.#client.refresh(Date.now(), await newestReader(`${TRUST}newest.json`, this.#network)));
    return isTaken || this.#client.refresh(Date.now());
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function bytesOf(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
