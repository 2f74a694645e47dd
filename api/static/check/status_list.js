// Status lists (draft-ietf-oauth-status-list-21): a JWT signed by the register's status key, two bits for each certificate.

import { fromBase64url, textOf, utf8 } from "./bytes.js";
import { inflate } from "./inflate.js";
import { isSignedBy } from "./keys.js";
import { isInstant, isText, members } from "./published.js";

export const CAPACITY = 131_072; // entries of one list
const BITS = 2; // of one entry
const ENTRIES_PER_BYTE = 8 / BITS;
const LIST_LENGTH = CAPACITY / ENTRIES_PER_BYTE; // bytes
const LONGEST_TOKEN = 65_536; // characters
const STATUSES = ["VALID", "REVOKED", "SUSPENDED", "NOT_ACTIVATED"];

const isHeader = members({ alg: (value) => value === "ES256", kid: isText, typ: (value) => value === "statuslist+jwt" });
const isPayload = members({
  sub: isText,
  iat: isInstant,
  exp: isInstant,
  ttl: isInstant,
  status_list: members({ bits: (value) => value === BITS, lst: isText }),
});

/** The text is no status list of ours, or none of the register's status keys signed it. */
export class BadStatusList extends Error {}

/**
 * Reads a status list token and verifies it with the key of `keys` (Map of kid -> CryptoKey) that it names.
 * Does not check `uri` against a certificate, nor the dates (seconds) against a clock.
 */
export async function decodeStatusList(token, keys) {
  const parts = token.length <= LONGEST_TOKEN ? token.split(".") : [];
  const [header, payload] = parts.slice(0, 2).map(jsonOf), signature = fromBase64url(parts[2] ?? "");
  if (parts.length !== 3 || !signature || !isHeader(header)) throw new BadStatusList("not a compact JWS with the header of a status list");
  const key = keys.get(header.kid), signed = utf8(`${parts[0]}.${parts[1]}`);
  if (!key || !(await isSignedBy(key, signature, signed))) throw new BadStatusList("not signed by a status key");
  if (!isPayload(payload)) throw new BadStatusList("not the claims of a status list");
  return { uri: payload.sub, issuedAt: payload.iat, expiresAt: payload.exp, packed: await packedOf(payload.status_list.lst) };
}

function jsonOf(part) {
  try {
    return JSON.parse(textOf(fromBase64url(part)));
  } catch {
    return null;
  }
}

async function packedOf(list) {
  const compressed = fromBase64url(list);
  const packed = compressed && (await inflate(compressed, "deflate", LIST_LENGTH).catch(() => null));
  if (packed?.length !== LIST_LENGTH) throw new BadStatusList(`the list is not ${LIST_LENGTH} bytes`);
  return packed;
}

/** The status at `index`: VALID, REVOKED, SUSPENDED, NOT_ACTIVATED, or null outside of the list. */
export function statusAt({ packed }, index) {
  if (!(index >= 0 && index < CAPACITY)) return null;
  return STATUSES[(packed[Math.floor(index / ENTRIES_PER_BYTE)] >> ((index % ENTRIES_PER_BYTE) * BITS)) & 0b11];
}
