// The checks of a certificate, one function each: it returns what the check found, or throws CheckFailed.
// The same as signing/certificate_checks.py; nothing here decides what follows from a failure. Moments are in milliseconds.

import { sha256Hex } from "./bytes.js";
import { jakartaDay } from "./calendar.js";
import { findKey, wasFrozen, wasInScope, wasLicensed } from "./issuers.js";
import { isSignedBy, keyOfJwk } from "./keys.js";
import { Refusal } from "./refusal.js";
import { statusAt } from "./status_list.js";
import { decodeCompact } from "./token.js";
import { readScannedText } from "./transport.js";
import { TrustProblem } from "./trust/problem.js";
import { CheckFailed } from "./verdicts.js";

const CLOCK_TOLERANCE = 86_400_000; // milliseconds that a clock may be behind the newest signed date

/** Whose expiry makes the data stale, beside the status role's; schemes are never needed for a verdict. */
const NEEDED_ROLES = ["root", "timestamp", "snapshot", "targets", "issuers"];

/** (1) Finds the certificate in a scanned or typed text. */
export async function checkDecoding(text, dictionary) {
  try {
    return await readScannedText(text, dictionary);
  } catch (error) {
    throw failedText(error);
  }
}

/** (2) Header profile, strict JSON, every claim within its pattern. */
export function checkProfile({ compact }) {
  try {
    return decodeCompact(compact);
  } catch (error) {
    throw failedText(error);
  }
}

/** (3) The issuer by the `lsp` claim, an address not yet believed, and the key within that issuer only. */
export async function checkIssuer({ kid, claims }, trust) {
  if (trust === null) throw new CheckFailed("TRUST_UNAVAILABLE", "NO_DATA");
  // Test and production are different registers: one says nothing about the other's certificates.
  if (claims.iss !== trust.registerIdentifier) throw new CheckFailed("UNKNOWN_ISSUER", "ANOTHER_REGISTER");
  trust.statusList(claims.statusUri).catch(() => {}); // travels beside the issuer's file; what comes of it is seen later
  const issuer = await had(() => trust.issuer(claims.lsp), "NO_DATA");
  if (issuer === null) throw new CheckFailed("UNKNOWN_ISSUER", "UNKNOWN_BODY");
  const key = findKey(issuer, kid);
  if (key === null) throw new CheckFailed("UNKNOWN_ISSUER", "UNKNOWN_KEY");
  return { issuer, key };
}

/** (4) Verifies the signature. From here on the claims are the issuer's. */
export async function checkSignature({ claims, signature, signingInput }, { issuer, key }, trust, at) {
  const good = await keyOfJwk(key.jwk).then((publicKey) => isSignedBy(publicKey, signature, signingInput)).catch(() => false);
  if (!good) throw new CheckFailed("BAD_SIGNATURE", "WRONG_SIGNATURE");
  const statusList = await statusListOf(claims, trust);
  return { claims, signingInput, issuer, key, trust, at, statusList, issuedAt: claims.iat * 1000, expiresAt: claims.exp * 1000 };
}

/** (5) The key at the time of issue; once compromised, only what is known to be genuine. */
export async function checkKey({ claims, key, signingInput }) {
  const compromised = key.compromised_at !== null;
  // Whoever has the key also chooses `iat`, so no date excuses a certificate: only the register's own list does.
  if (compromised && !key.genuine.includes(await sha256Hex(signingInput))) throw new CheckFailed("KEY_COMPROMISED", "COMPROMISED");
  if (claims.iat < key.not_before) throw new CheckFailed("ISSUER_NOT_AUTHORISED", "KEY_NOT_YET_IN_USE");
  if (key.not_after !== null && claims.iat > key.not_after) throw new CheckFailed("ISSUER_NOT_AUTHORISED", "KEY_RETIRED");
  return compromised ? "KNOWN_TO_BE_GENUINE" : undefined;
}

/** (6) Licence in force, not frozen, scheme in scope: all on the day of issue in Jakarta. */
export function checkAuthorisation({ claims, issuer, issuedAt }) {
  const day = jakartaDay(issuedAt);
  if (!wasLicensed(issuer, day)) throw new CheckFailed("ISSUER_NOT_AUTHORISED", "NOT_LICENSED", { day });
  if (wasFrozen(issuer, day)) throw new CheckFailed("ISSUER_NOT_AUTHORISED", "FROZEN", { day });
  if (!wasInScope(issuer, claims.scheme, day)) throw new CheckFailed("ISSUER_NOT_AUTHORISED", "OUT_OF_SCOPE", { day });
}

/** (7) What the status list says; that the list is still current is part of (9). */
export function checkStatus({ claims, statusList }) {
  if (statusList === null) throw new CheckFailed("TRUST_UNAVAILABLE", "NO_STATUS_LIST");
  const status = statusAt(statusList, claims.statusIndex);
  if (status !== "VALID") throw new CheckFailed(status);
}

/** (8) From the time of issue to the end of the last valid day, both to the second. */
export function checkDates({ issuedAt, expiresAt, at }) {
  if (at < issuedAt) throw new CheckFailed("NOT_YET_VALID", "NOT_YET_VALID", { moment: issuedAt });
  if (at >= expiresAt) throw new CheckFailed("EXPIRED", "EXPIRED", { moment: expiresAt }); // RFC 7519 section 4.1.4: on or after `exp`
}

/** (9) Nothing that was used has expired, and the clock is not before what it was asked about. */
export function checkFreshness({ trust, statusList, at }) {
  const statusEnd = Math.min(trust.expires.status, statusList ? statusList.expiresAt * 1000 : Infinity);
  if (at >= statusEnd) throw new CheckFailed("STATUS_STALE", "STATUS_STALE", { moment: statusEnd });
  const trustEnd = Math.min(...NEEDED_ROLES.map((role) => trust.expires[role]));
  if (at >= trustEnd) throw new CheckFailed("TRUST_STALE", "TRUST_STALE", { moment: trustEnd });
  const newest = Math.max(trust.issued, statusList ? statusList.issuedAt * 1000 : -Infinity);
  if (at < newest - CLOCK_TOLERANCE) throw new CheckFailed("CLOCK_IMPLAUSIBLE", "CLOCK_IMPLAUSIBLE", { moment: newest });
}

async function statusListOf({ statusUri }, trust) { // null when it cannot be had or is another one's (draft-21 section 8.3)
  const list = await had(() => trust.statusList(statusUri), "NO_STATUS_LIST").catch(() => null);
  return list?.uri === statusUri ? list : null;
}

async function had(get, explanation) {
  try {
    return await get();
  } catch (error) {
    if (error instanceof TrustProblem) throw new CheckFailed("TRUST_UNAVAILABLE", explanation);
    throw error;
  }
}

function failedText(error) {
  return error instanceof Refusal ? new CheckFailed(error.verdict, error.verdict, { defect: error.message }, error.reason) : error;
}
