// Keeps the register's trust data: the chain of roots, the newest verified set, and every verified target file.
//
// In the store: "roots" (bytes of each, the pinned one first), "current" (metadata files of the newest set), "previous" (of the set
// before it, for as long as the newest has holes: target files that were here and changed, but have not arrived), "target/<sha256>".
// Whatever fails, the set that was there stays, and `problem` says why.

import { own } from "../bytes.js";
import { LARGEST, matching, parse, sha256Of } from "./metadata.js";
import { refuse, TrustProblem } from "./problem.js";
import { filesOf, isExpired, newestRoot, readDelegated, readSet, rootPath, seenUnder, TIMESTAMP } from "./workflow.js";

const DETAILS = "schemes"; // the delegated role that no verdict needs

const nowhere = async () => null;

export class TrustClient {
  #network;
  #pinnedRoot;
  #store;
  #details = new WeakMap(); // set -> its role of schemes, read when first asked for
  current = null;
  previous = null;
  problem = null;

  /**
   * @param network reader of the repository, see networkReader
   * @param pinnedRoot bytes of the root that this page was delivered with
   * @param store a LastingStore or a MemoryStore
   */
  constructor(network, pinnedRoot, store) {
    this.#network = network;
    this.#pinnedRoot = pinnedRoot;
    this.#store = store;
  }

  /** Whether what is fetched is still here at the next visit. */
  get isKept() {
    return this.#store.isKept;
  }

  /** Reads and verifies what earlier visits stored. What does not verify is as if it were not there. */
  async load() {
    await this.#loadUnder(await this.#newestRoot(nowhere));
  }

  /**
   * Fetches what is new, at the moment `now` in milliseconds. Returns whether the server's data were taken; `problem` says why not.
   * @param network another reader of the repository, for this time
   */
  async refresh(now, network = this.#network) {
    return alone(async () => {
      this.problem = await problemOf(() => this.#takeNewest(now, network));
      return this.problem === null;
    });
  }

  /** Verified bytes of the target `path` of `set`, from the store or the network; null when the register has none. Throws TrustProblem. */
  async target(set, path) {
    const info = own((await this.#roleOf(set, path)).signed.targets, path);
    if (info === undefined) return null;
    const cut = path.lastIndexOf("/") + 1;
    return this.#content(info, `targets/${path.slice(0, cut)}${sha256Of(info)}.${path.slice(cut)}`);
  }

  /** Fetches every target that a verdict can need and that is not here yet: the whole country. Throws TrustProblem when it cannot. */
  async fetchAll(set) {
    for (const path of Object.keys(infosOf(set))) await this.target(set, path);
  }

  /** Fetches whatever was here before and has changed, then forgets the set before. Throws TrustProblem when it cannot. */
  async settle() {
    if (this.previous === null) return;
    const here = new Set(await this.#store.keys());
    const held = Object.entries(infosOf(this.previous)).filter(([, info]) => here.has(keyOf(info)));
    for (const [path] of held) await this.target(this.current, path);
    const live = await this.#liveKeys();
    await this.#store.change([], ["previous", ...[...here].filter((key) => key.startsWith("target/") && !live.has(key))]);
    this.previous = null;
  }

  async #takeNewest(now, network) {
    const timestamp = network(TIMESTAMP, LARGEST.timestamp); // travels beside root N+1, is believed only after it
    timestamp.catch(() => {});
    const root = await this.#newestRoot((version) => network(rootPath(version), LARGEST.root));
    if (this.current?.root.signed.version === root.signed.version && isSame(await timestamp, this.current.timestamp.bytes)) return; // nothing is newer
    await this.#loadUnder(root); // another window may have been here; and what replaced keys signed is not verified any more
    const read = (path, limit) => (path === TIMESTAMP ? timestamp : network(path, limit));
    const kept = (await this.#store.get("current")) ?? {};
    await this.#commit(await readSet(read, root, await seenUnder(root, kept), kept), now);
  }

  async #newestRoot(offered) {
    const kept = (await this.#store.get("roots")) ?? [], first = parse(this.#pinnedRoot, "root").signed.version;
    const chain = await newestRoot(this.#pinnedRoot, (version) => kept[version - first], offered);
    if (chain.length > kept.length) await this.#store.change([["roots", chain.map(({ bytes }) => bytes)]]); // at once, whatever becomes of the rest
    return chain.at(-1);
  }

  async #loadUnder(root) {
    this.current = await this.#stored("current", root);
    this.previous = await this.#stored("previous", root);
    if (this.current === null) [this.current, this.previous] = [this.previous, null];
  }

  async #stored(key, root) {
    const files = (await this.#store.get(key)) ?? {};
    try {
      return await readSet(async (path) => own(files, path) ?? null, root, null, {});
    } catch (error) {
      if (error instanceof TrustProblem) return null;
      throw error;
    }
  }

  async #commit(next, now) {
    const old = this.current;
    if (old && isExpired(next, now) && !isExpired(old, now)) refuse("EXPIRED", "the server's data have expired, those kept here have not");
    if (old && old.timestamp.signed.version !== next.timestamp.signed.version) this.previous ??= old;
    this.current = next;
    await this.#store.change([["current", filesOf(next)], ...(this.previous ? [["previous", filesOf(this.previous)]] : [])]);
  }

  async #roleOf(set, path) {
    const name = path.slice(0, path.indexOf("/"));
    if (name !== DETAILS) return set.roles[name];
    if (!this.#details.has(set)) this.#details.set(set, await this.#readDetails(set));
    return this.#details.get(set);
  }

  #readDetails(set) { // kept as a target is, by its hash
    const read = (path) => this.#content(detailsInfo(set), path);
    return readDelegated(read, set, DETAILS);
  }

  async #content(info, path) {
    const held = await this.#held(info, path);
    if (held) return held;
    const bytes = (await this.#network(path, info.length)) ?? refuse("MISSING", path);
    await this.#store.change([[keyOf(info), await matching(bytes, info, path)]]);
    return bytes;
  }

  async #held(info, path) { // null when it is not here, or damaged: then it is fetched again
    const kept = await this.#store.get(keyOf(info));
    return kept && (await problemOf(() => matching(kept, info, path))) === null ? kept : null;
  }

  async #liveKeys() {
    const infos = [...Object.values(infosOf(this.current)), detailsInfo(this.current)];
    const details = await this.#held(detailsInfo(this.current), DETAILS);
    if (details) infos.push(...Object.values(parse(details, "targets").signed.targets));
    return new Set(infos.map(keyOf));
  }
}

const isSame = (some, other) => some?.length === other.length && some.every((byte, at) => byte === other[at]);

const infosOf = (set) => Object.assign({}, ...Object.values(set.roles).map((role) => role.signed.targets));

const detailsInfo = (set) => own(set.snapshot.signed.meta, `${DETAILS}.json`) ?? refuse("MISSING", DETAILS);

const keyOf = (info) => `target/${sha256Of(info)}`;

async function problemOf(act) {
  try {
    await act();
    return null;
  } catch (error) {
    if (error instanceof TrustProblem) return error;
    throw error;
  }
}

/** Runs `task` while no other window of this page runs one. */
const alone = (task) => (globalThis.navigator?.locks ? navigator.locks.request("kompeten-trust", task) : task());
