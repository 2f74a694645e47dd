// What a licence is today, in words and a mark.

import { say } from "../page/language.js";
import { tag } from "./parts.js";

const TONES = { IN_FORCE: "good", FROZEN: "caution", EXPIRED: "caution", REVOKED: "bad", WITHDRAWN: "foreign", NOT_YET_IN_FORCE: "unknown" };

/** The licence that counts today: the one in force or frozen, else the newest; null without any. Licences come newest first. */
export const presentLicence = (licences) => licences.find(({ state }) => state === "IN_FORCE" || state === "FROZEN") ?? licences[0] ?? null;

/** The mark of a licence, or of having none. */
export function licenceTag(licence) {
  const state = licence?.state ?? "NONE";
  return tag(TONES[state] ?? "bad", say(`register.licence.${state}`));
}
