// One TUF metadata file: its shape, its signatures, its hash. Keys are ECDSA P-256 in PEM, nothing else counts.

import { fromBase64, own, sha256Hex, textOf, utf8 } from "../bytes.js";
import { isSignedBy, keyOfSpki, rawSignature } from "../keys.js";
import { canonical } from "./canonical.js";
import { refuse } from "./problem.js";

/** Largest size of each file, in bytes (certificate-format section 3). */
export const LARGEST = { root: 64 * 1024, timestamp: 4 * 1024, snapshot: 64 * 1024, targets: 256 * 1024 };

const UTC_SECOND = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const SPECIFICATION = /^1\.\d+(\.\d+)?$/;
const SHA256 = /^[0-9a-f]{64}$/;
const PEM = /^-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/;

/** A version number, checked. */
export const versionOf = (number) => (Number.isSafeInteger(number) && number > 0 ? number : refuse("MALFORMED", "version"));

/** The milliseconds of a moment as TUF writes it, `2026-11-22T07:00:00Z`. */
export function momentOf(text) {
  const moment = UTC_SECOND.test(text) ? Date.parse(text) : NaN;
  const isSpelledSo = !Number.isNaN(moment) && new Date(moment).toISOString() === text.replace("Z", ".000Z"); // no 31 February, no 24:00
  return isSpelledSo ? moment : refuse("MALFORMED", "moment");
}

/** Reads one file of type `type`; checks no signature. Frozen bytes beside what they say. */
export function parse(bytes, type) {
  const { signed, signatures } = json(bytes, type);
  if (own(signed, "_type") !== type || !SPECIFICATION.test(signed.spec_version) || !areSignatures(signatures)) refuse("MALFORMED", type);
  versionOf(signed.version);
  return { bytes, signed, signatures, expires: momentOf(signed.expires) };
}

const areSignatures = (found) => Array.isArray(found) && found.every((one) => typeof own(one, "keyid") === "string" && typeof own(one, "sig") === "string");

function json(bytes, type) {
  try {
    return JSON.parse(textOf(bytes)) ?? {};
  } catch {
    return refuse("MALFORMED", `${type} is not JSON`);
  }
}

/** Returns `metadata` when a threshold of DISTINCT keys (not key ids) of `role` signed it; throws otherwise. */
export async function verified(metadata, keys, role, name) {
  if (!Number.isSafeInteger(own(role, "threshold")) || role.threshold < 1 || !Array.isArray(role.keyids)) refuse("MALFORMED", `role ${name}`);
  const data = utf8(canonical(metadata.signed)), ids = metadata.signatures.map(({ keyid }) => keyid);
  if (new Set(ids).size !== ids.length) refuse("MALFORMED", `${name} is signed twice under one key id`);
  const candidates = metadata.signatures.filter(({ keyid }) => role.keyids.includes(keyid));
  const signers = await Promise.all(candidates.map(({ keyid, sig }) => signer(own(keys, keyid), sig, data)));
  const distinct = new Set(signers.filter((point) => point !== null)).size;
  if (distinct < role.threshold) refuse("BAD_SIGNATURE", `${name}: ${distinct} of ${role.threshold} signatures`);
  return metadata;
}

async function signer(description, signatureHex, data) { // the public point that made the signature, or null
  const key = await importedKey(description), raw = /^([0-9a-f]{2})+$/.test(signatureHex) && rawSignature(bytesOfHex(signatureHex));
  if (!key || !raw || !(await isSignedBy(key, raw, data))) return null;
  const { x, y } = await crypto.subtle.exportKey("jwk", key);
  return `${x}.${y}`;
}

/** The WebCrypto key of a TUF key, or null when it is of another kind or damaged. */
export async function importedKey(description) {
  if (own(description, "keytype") !== "ecdsa" || description.scheme !== "ecdsa-sha2-nistp256") return null;
  const [, body] = PEM.exec(own(description.keyval, "public") ?? "") ?? [];
  try {
    return body ? await keyOfSpki(fromBase64(body.replace(/\s/g, ""))) : null;
  } catch {
    return null;
  }
}

const bytesOfHex = (text) => Uint8Array.from(text.match(/../g), (pair) => Number.parseInt(pair, 16));

/** Returns `bytes` when they have the length and the SHA-256 that a signed file names; throws otherwise. */
export async function matching(bytes, info, name) {
  const hash = sha256Of(info);
  if (bytes.length !== info.length || (await sha256Hex(bytes)) !== hash) refuse("MISMATCH", `${name} is not the file that was signed for`);
  return bytes;
}

/** The SHA-256 by which a signed file names another, in hex. Throws when it is not named by its length and just that. */
export function sha256Of(info) {
  const hashes = own(info, "hashes"), hash = own(hashes, "sha256");
  const named = Number.isSafeInteger(info.length) && SHA256.test(hash) && Object.keys(hashes).length === 1;
  return named ? hash : refuse("UNSUPPORTED", "a file is named without its length, or not by SHA-256 alone");
}
