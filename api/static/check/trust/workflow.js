// The client workflow of TUF 1.0, section 5, for one level of delegations and consistent snapshots, without clock and without memory.
// The same steps, in the same order, as signing/trust/workflow.py; the network and the store are read by the same code, so what was
// stored is verified again each time.
//
// 5.3.10, 5.4.4, 5.5.6 and 5.6.5 (expiry) are left out on purpose: the client reports expiry with its date, and calls nothing fresh.

import { own } from "../bytes.js";
import { LARGEST, matching, momentOf, parse, sha256Of, verified, versionOf } from "./metadata.js";
import { refuse, TrustProblem } from "./problem.js";

const MOST_ROOTS = 256; // new roots at one refresh

/** The roles that every verdict needs; "schemes" is read when its details are asked for. */
export const NEEDED_ROLES = ["issuers", "status"];
export const TIMESTAMP = "metadata/timestamp.json";
export const rootPath = (version) => `metadata/${version}.root.json`;

/**
 * Follows the chain of roots (5.3) from the pinned one: N leads only to N+1, which both of them have signed.
 * @param remembered version -> bytes kept from earlier, or undefined; a damaged one is asked for again
 * @param offered version -> promise of bytes, or of null when there is no such root
 * @returns the verified roots, the pinned one first
 */
export async function newestRoot(pinned, remembered, offered) {
  const chain = [await byRoot(parse(pinned, "root"), "root")];
  for (;;) {
    const last = chain.at(-1), version = last.signed.version + 1;
    const next = (await rememberedRoot(last, remembered(version))) ?? (await offeredRoot(last, await offered(version)));
    if (next === null) return chain;
    if (chain.length > MOST_ROOTS) refuse("TOO_MANY_ROOTS", `more than ${MOST_ROOTS} new roots`);
    chain.push(next);
  }
}

async function rememberedRoot(last, bytes) {
  try {
    return bytes ? await successor(last, bytes) : null;
  } catch (error) {
    if (error instanceof TrustProblem) return null;
    throw error;
  }
}

const offeredRoot = (last, bytes) => (bytes === null ? null : successor(last, bytes));

async function successor(last, bytes) {
  const next = parse(bytes, "root");
  await byRoot(last, "root", next); // 5.3.4, first half
  await byRoot(next, "root"); // 5.3.4, second half
  if (next.signed.version !== last.signed.version + 1) refuse("MISMATCH", "root version"); // 5.3.5
  return next;
}

const byRoot = (root, name, metadata = root) => verified(metadata, root.signed.keys, own(root.signed.roles, name), name);

/** The timestamp and snapshot among kept `files`, as far as `root` still trusts who signed them (5.3.11), or null. */
export async function seenUnder(root, files) {
  try {
    const timestamp = await byRoot(root, "timestamp", parse(files[TIMESTAMP], "timestamp"));
    const path = `metadata/${infoOf(timestamp, "snapshot").version}.snapshot.json`;
    return { timestamp, snapshot: await byRoot(root, "snapshot", parse(files[path], "snapshot")) };
  } catch {
    return null; // and so a fast-forward is forgotten
  }
}

/**
 * Reads and verifies the set offered under `root`.
 * @param read (path, largest size in bytes) -> promise of bytes, or of null when there is no such file
 * @param seen what seenUnder gave, or null: nothing may be older than that
 * @param kept files by path that save a download when they are the very files that the set names
 */
export async function readSet(read, root, seen, kept) {
  if (root.signed.consistent_snapshot !== true) refuse("UNSUPPORTED", "consistent_snapshot is off");
  const timestamp = await readTimestamp(read, root, seen); // 5.4
  const named = namedReader(read, kept);
  const info = infoOf(timestamp, "snapshot");
  const snapshot = await byRoot(root, "snapshot", await named("snapshot", info, "snapshot")); // 5.5
  if (seen) checkNothingWentBack(snapshot, seen.snapshot);
  const targets = await byRoot(root, "targets", await named("targets", infoOf(snapshot, "targets"), "targets")); // 5.6
  const set = { root, timestamp, snapshot, targets, register: registerOf(root), issued: issuedAt(timestamp) };
  const roles = await Promise.all(NEEDED_ROLES.map((name) => readDelegated(read, set, name, kept))); // 5.6.7
  return { ...set, roles: Object.fromEntries(NEEDED_ROLES.map((name, i) => [name, roles[i]])) };
}

/** Reads one delegated role of a set. Refuses it when it lists a file outside its own directory. */
export async function readDelegated(read, { snapshot, targets }, name, kept = {}) {
  const { keys, roles } = targets.signed.delegations ?? {};
  const role = (Array.isArray(roles) && roles.find((one) => own(one, "name") === name)) || refuse("MALFORMED", `no delegation ${name}`);
  const metadata = await verified(await namedReader(read, kept)(name, infoOf(snapshot, name), "targets"), keys, role, name);
  const files = Object.keys(metadata.signed.targets ?? refuse("MALFORMED", name));
  const stray = files.find((path) => !isOwn(role, name, path));
  if (stray !== undefined) refuse("NOT_DELEGATED", `${name} lists ${stray}`);
  return { ...metadata, keys: role.keyids.map((id) => own(keys, id)) };
}

const isOwn = (role, name, path) => role.paths?.includes(`${name}/*`) && path.startsWith(`${name}/`) && path.indexOf("/") === path.lastIndexOf("/");

async function readTimestamp(read, root, seen) {
  const bytes = (await read(TIMESTAMP, LARGEST.timestamp)) ?? refuse("MISSING", TIMESTAMP);
  const timestamp = await byRoot(root, "timestamp", parse(bytes, "timestamp"));
  const newer = seen === null ? 1 : timestamp.signed.version - seen.timestamp.signed.version;
  if (newer < 0) refuse("ROLLBACK", "timestamp"); // 5.4.3.1
  if (newer === 0) return seen.timestamp;
  if (seen && infoOf(timestamp, "snapshot").version < seen.snapshot.signed.version) refuse("ROLLBACK", "snapshot"); // 5.4.3.2
  issuedAt(timestamp);
  return timestamp;
}

function checkNothingWentBack(snapshot, seen) { // 5.5.5: no role may vanish or go back
  for (const [file, { version }] of Object.entries(seen.signed.meta)) {
    if (!(own(own(snapshot.signed.meta, file), "version") >= version)) refuse("ROLLBACK", file);
  }
}

/** Reads a metadata file that another one names (5.5.1 to 5.5.4, 5.6.1 to 5.6.4); signatures are the caller's to check. */
const namedReader = (read, kept) => async (name, info, type) => {
  const path = `metadata/${info.version}.${name}.json`, held = own(kept, path);
  const bytes = (held && (await matching(held, info, path).catch(() => null))) ?? (await fetched(read, path, info, LARGEST[type]));
  const metadata = parse(bytes, type);
  if (metadata.signed.version !== info.version) refuse("MISMATCH", `${path}: version`);
  return metadata;
};

async function fetched(read, path, info, largest) {
  sha256Of(info); // named well enough to be asked for
  const bytes = (await read(path, Math.min(info.length, largest))) ?? refuse("MISSING", path);
  return matching(bytes, info, path);
}

function infoOf(metadata, name) {
  const info = own(metadata.signed.meta, `${name}.json`) ?? refuse("MALFORMED", `${name} is not named`);
  versionOf(info.version);
  return info;
}

/** The moment, in milliseconds, at which the register signed the timestamp: the signed field `x-issued`. */
const issuedAt = (timestamp) => momentOf(timestamp.signed["x-issued"]);

function registerOf(root) { // the signed field `x-register`
  const { iss, test } = own(root.signed, "x-register") ?? {};
  if (typeof iss !== "string" || typeof test !== "boolean") refuse("MALFORMED", "the root does not say of which register it is");
  return { identifier: iss, isTest: test };
}

/** The metadata files of a set by path, as they are stored; roots are kept beside them. */
export function filesOf({ timestamp, snapshot, targets, roles }) {
  const numbered = { snapshot, targets, ...roles };
  const named = Object.entries(numbered).map(([name, metadata]) => [`metadata/${metadata.signed.version}.${name}.json`, metadata.bytes]);
  return Object.fromEntries([[TIMESTAMP, timestamp.bytes], ...named]);
}

/** When each role of a set expires, in milliseconds. */
export function expiriesOf({ root, timestamp, snapshot, targets, roles }) {
  return Object.fromEntries(Object.entries({ root, timestamp, snapshot, targets, ...roles }).map(([name, { expires }]) => [name, expires]));
}

/** Whether any role of a set has expired by the moment `now`. */
export const isExpired = (set, now) => Object.values(expiriesOf(set)).some((expires) => expires <= now);
