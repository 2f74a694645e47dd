// A certificate of which only the server tells: from before the register and never signed, or of a holder whose personal data is erased.

import { jakartaDay } from "../check/calendar.js";

const TONES = { UNSIGNED: "caution", UNSIGNED_EXPIRED: "caution", UNSIGNED_REVOKED: "bad", UNSIGNED_REPLACED: "caution", ERASED: "caution" };

/** What an old certificate is worth at the moment `at`, in milliseconds; never that it is valid. */
export function standingOf({ revokedOn, replacedBy, validUntil }, at) {
  if (revokedOn) return "UNSIGNED_REVOKED";
  if (replacedBy) return "UNSIGNED_REPLACED";
  return validUntil < jakartaDay(at) ? "UNSIGNED_EXPIRED" : "UNSIGNED";
}

/** What the server's answer is worth, when nothing of it is signed: a standing, or undefined. */
export function standingOfAnswer({ unsigned, erased } = {}, at) {
  if (erased) return "ERASED";
  return unsigned ? standingOf(unsigned, at) : undefined;
}

/** The tone of a standing: colour and drawing; none is green. */
export const toneOfStanding = (standing) => TONES[standing];
