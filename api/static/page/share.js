// Sharing a result: a sentence with the verdict and the registration number, never the name, never the certificate itself.

import { announce } from "./frame.js";
import { moment, say } from "./language.js";

/** Hands the sentence to the device's own sharing, or copies it. */
export async function shareResult(verification) {
  const text = sentence(verification);
  try {
    if (navigator.share) return await navigator.share({ text });
    await navigator.clipboard.writeText(text);
    announce(say("result.shared"));
  } catch {
    // the visitor thought better of it
  }
}

/** The sentence about a result. */
export function sentence({ verdict, claims, at, dataOf }) {
  const facts = { title: say(`verdict.${verdict}.title`), at: moment(at), address: location.origin };
  if (claims === null) return say("result.shareTextWithout", facts);
  return say("result.shareText", { ...facts, number: claims.jti, dataOf: say("result.dataOf", { moment: moment(dataOf) }) });
}
