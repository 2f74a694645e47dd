// Parts that several screens have.

import { button, element } from "../dom.js";
import { icon } from "../icons.js";
import { say } from "../language.js";

/** Back to the first screen. */
export const backButton = (app) => button("quiet back", icon("back"), say("back"), () => app.home());

/** The tone of a verdict: colour and drawing. */
export const toneOf = (verdict) => TONES[verdict] ?? "bad";

const TONES = {
  VALID: "good",
  SUSPENDED: "caution",
  EXPIRED: "caution",
  NOT_YET_VALID: "caution",
  NOT_OURS: "foreign",
  UNSUPPORTED: "unknown",
  STATUS_STALE: "unknown",
  TRUST_STALE: "unknown",
  CLOCK_IMPLAUSIBLE: "unknown",
  TRUST_UNAVAILABLE: "unknown",
};

/** A list of terms and what they are; a pair whose value is null is left out. */
export function facts(pairs, className = "facts") {
  const rows = pairs.filter(([, value]) => value !== null && value !== undefined);
  return element("dl", { class: className }, rows.map(([term, value]) => element("div", {}, element("dt", {}, term), element("dd", {}, value))));
}

/** What a reader should know beside the verdict, in sentences; that the register is a test the banner says already. */
export const noteSentences = (notes) => notes.filter((note) => note !== "TEST_REGISTER").map((note) => say(`note.${note}`));
