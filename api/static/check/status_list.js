// Status lists (draft-ietf-oauth-status-list-21): a JWT signed by the register's status key, two bits for each certificate.

import { fromBase64url, own, textOf, utf8 } from "./bytes.js";
import { inflate } from "./inflate.js";
import { isSignedBy } from "./keys.js";

export const CAPACITY = 131_072; // entries of one list
const BITS = 2; // of one entry
const ENTRIES_PER_BYTE = 8 / BITS;
const LIST_LENGTH = CAPACITY / ENTRIES_PER_BYTE; // bytes
const LONGEST_TOKEN = 65_536; // characters
const STATUSES = ["VALID", "REVOKED", "SUSPENDED", "NOT_ACTIVATED"];

/** The text is no status list of ours, or none of the register's status keys signed it. */
export class BadStatusList extends Error {}

/**
 * Reads a status list token and verifies it with the key of `keys` (Map of kid -> CryptoKey) that it names.
 * Does not check `uri` against a certificate, nor the dates (seconds) against a clock.
 */
export async function decodeStatusList(token, keys) {
  const parts = token.length <= LONGEST_TOKEN ? token.split(".") : [];
  const [header, payload] = parts.slice(0, 2).map(jsonOf), signature = fromBase64url(parts[2] ?? "");
  if (parts.length !== 3 || !header || !payload || !signature) throw new BadStatusList("not a compact JWS");
  if (header.alg !== "ES256" || header.typ !== "statuslist+jwt") throw new BadStatusList("not the header of a status list");
  const key = keys.get(header.kid), signed = utf8(`${parts[0]}.${parts[1]}`);
  if (!key || !(await isSignedBy(key, signature, signed))) throw new BadStatusList("not signed by a status key");
  return { uri: payload.sub, issuedAt: integer(payload.iat), expiresAt: integer(payload.exp), packed: await packedOf(payload.status_list) };
}

function jsonOf(part) {
  try {
    return JSON.parse(textOf(fromBase64url(part)));
  } catch {
    return null;
  }
}

function integer(value) {
  if (!Number.isSafeInteger(value)) throw new BadStatusList("a date that is no integer");
  return value;
}

async function packedOf(list) {
  const compressed = own(list, "bits") === BITS && typeof list.lst === "string" && fromBase64url(list.lst);
  const packed = compressed && (await inflate(compressed, "deflate", LIST_LENGTH).catch(() => null));
  if (packed?.length !== LIST_LENGTH) throw new BadStatusList(`the list is not ${LIST_LENGTH} bytes`);
  return packed;
}

/** The status at `index`: VALID, REVOKED, SUSPENDED, NOT_ACTIVATED, or null outside of the list. */
export function statusAt({ packed }, index) {
  if (!(index >= 0 && index < CAPACITY)) return null;
  return STATUSES[(packed[Math.floor(index / ENTRIES_PER_BYTE)] >> ((index % ENTRIES_PER_BYTE) * BITS)) & 0b11];
}
