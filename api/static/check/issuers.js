// The issuers as published: who was licensed when, for which schemes, and with which keys.
// Intervals are whole days of Asia/Jakarta, `YYYY-MM-DD`, and include both ends; null is open.

import { utf8 } from "./bytes.js";
import { entries, isDay, isInstant, isText, listOf, members, orNull, row, shardName } from "./published.js";
import { isNewerVersion } from "./schemes.js";

const INTERVAL = [isDay, orNull(isDay)];
const isKey = members({
  kid: isText,
  jwk: members({ kty: isText, crv: isText, x: isText, y: isText }),
  not_before: isInstant,
  not_after: orNull(isInstant),
  compromised_at: orNull(isInstant),
  genuine: listOf(isText),
});
const isIssuer = members({
  licence_number: isText,
  name: isText,
  type: isText,
  licences: listOf(row(...INTERVAL)),
  freezes: listOf(row(...INTERVAL)),
  scope: listOf(row(isText, ...INTERVAL)),
  keys: listOf(isKey),
});

/** The target file in which the issuer with this licence number is published. */
export async function issuerFile(licenceNumber) {
  const digest = await crypto.subtle.digest("SHA-256", utf8(licenceNumber));
  return `issuers/${shardName(new Uint8Array(digest)[0] >> 2)}.json`;
}

/** The issuer with this licence number in a shard's bytes, or null. Throws TrustProblem. */
export const findIssuer = (bytes, licenceNumber) => entries(bytes, "issuers", isIssuer).find((issuer) => issuer.licence_number === licenceNumber) ?? null;

/** The issuer's key with this name, or null. */
export const findKey = (issuer, kid) => issuer.keys.find((key) => key.kid === kid) ?? null;

const contains = ([start, end], day) => start <= day && (end === null || day <= end); // days compare as their texts do

/** Whether a licence was in force on `day`. */
export const wasLicensed = (issuer, day) => issuer.licences.some((licence) => contains(licence, day));

/** Whether the licence was frozen on `day`. */
export const wasFrozen = (issuer, day) => issuer.freezes.some((freeze) => contains(freeze, day));

/** Whether `scheme` (code@version) was in the issuer's scope on `day`. */
export const wasInScope = (issuer, scheme, day) => issuer.scope.some(([code, ...interval]) => code === scheme && contains(interval, day));

/** Whether a higher version of `scheme` had come into the issuer's scope by `day`. */
export const hadNewerVersion = (issuer, scheme, day) => issuer.scope.some(([other, start]) => isNewerVersion(other, scheme) && start <= day);

/** The licence interval that holds `day`, or null. */
export const licenceOn = (issuer, day) => issuer.licences.find((licence) => contains(licence, day)) ?? null;
