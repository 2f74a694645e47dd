// A certificate from before the register, as the server tells of it: known by what is printed on it, and never signed.

import { jakartaDay } from "../check/calendar.js";

const TONES = { UNSIGNED: "caution", UNSIGNED_EXPIRED: "caution", UNSIGNED_REVOKED: "bad", UNSIGNED_REPLACED: "caution" };

/** What an old certificate is worth at the moment `at`, in milliseconds; never that it is valid. */
export function standingOf({ revokedOn, replacedBy, validUntil }, at) {
  if (revokedOn) return "UNSIGNED_REVOKED";
  if (replacedBy) return "UNSIGNED_REPLACED";
  return validUntil < jakartaDay(at) ? "UNSIGNED_EXPIRED" : "UNSIGNED";
}

/** The tone of a standing: colour and drawing; none is green. */
export const toneOfStanding = (standing) => TONES[standing];
