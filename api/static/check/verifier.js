// The check of a certificate, in order: certificate-format.md section 4, and the same plan as signing/verifier.py.

import { jakartaDay } from "./calendar.js";
import * as checks from "./certificate_checks.js";
import { hadNewerVersion, wasLicensed } from "./issuers.js";
import { CheckFailed, CHECKS } from "./verdicts.js";

/**
 * Checks the certificate in `text` (a QR code's text, its digits, or a compact JWS) at the moment `at`, in milliseconds.
 * `trust` is a TrustedSet, or null when there is none. Never throws for what the text or the data hold.
 *
 * The plan; each step is the check of the same name:
 *
 *  (1) DECODING: find the certificate in the text
 *  (2) PROFILE: the header, strict JSON, every claim in its pattern
 *  (3) ISSUER: the issuer by the `lsp` claim, the key by `kid` within that issuer
 *  (4) SIGNATURE: when this or an earlier check fails, the later ones are not reached and no claim is shown
 *  (5) KEY: the key at the time of issue; a compromised key
 *  (6) AUTHORISATION: licence, freeze and scope on the day of issue
 *  (7) STATUS: the status list
 *  (8) DATES: not yet valid, expired
 *  (9) FRESHNESS: of the data used, and the plausibility of the clock
 * (10) the first check that failed, in this order, decides the verdict; none is VALID, with notes
 *
 * (5) to (9) are all made, so that an expired certificate which was also revoked shows both.
 */
export async function verify(text, trust, at, dictionary) {
  const course = new Course(trust, at);
  try {
    const scanned = (course.scanned = await course.make("DECODING", checks.checkDecoding, text, dictionary)); // (1)
    const token = await course.make("PROFILE", checks.checkProfile, scanned); // (2)
    const named = await course.make("ISSUER", checks.checkIssuer, token, trust); // (3)
    course.certificate = await course.make("SIGNATURE", checks.checkSignature, token, named, trust, at); // (4)
  } catch (error) {
    if (!(error instanceof CheckFailed)) throw error;
    return course.verification();
  }
  await course.judge("KEY", checks.checkKey); // (5)
  await course.judge("AUTHORISATION", checks.checkAuthorisation); // (6)
  await course.judge("STATUS", checks.checkStatus); // (7)
  await course.judge("DATES", checks.checkDates); // (8)
  await course.judge("FRESHNESS", checks.checkFreshness); // (9)
  return course.verification(); // (10)
}

/** What one check of a certificate has found so far. */
class Course {
  scanned = null;
  certificate = null;
  #trust;
  #at;
  #results = new Map();
  #failure = null;

  constructor(trust, at) {
    this.#trust = trust;
    this.#at = at;
  }

  /** Makes a check on which all later ones stand; records what it found, or records and throws CheckFailed. */
  async make(check, run, ...facts) {
    try {
      const found = await run(...facts);
      this.#record(check, "PASSED", { name: typeof found === "string" ? found : `PASSED_${check}`, facts: {} });
      return found;
    } catch (error) {
      if (!(error instanceof CheckFailed)) throw error;
      this.#failure ??= error;
      this.#record(check, "FAILED", error.explanation);
      throw error;
    }
  }

  /** Makes a check of the signed certificate that stands by itself, and records what it found. */
  async judge(check, run) {
    try {
      await this.make(check, run, this.certificate);
    } catch (error) {
      if (!(error instanceof CheckFailed)) throw error;
    }
  }

  /** Sums up: the first failure decides. Claims and issuer are null unless the signature passed. */
  verification() {
    const notReached = (check) => ({ check, outcome: "NOT_REACHED", explanation: { name: "NOT_REACHED", facts: {} } });
    return {
      verdict: this.#failure?.verdict ?? "VALID",
      checks: CHECKS.map((check) => this.#results.get(check) ?? notReached(check)),
      claims: this.certificate?.claims ?? null,
      issuer: this.certificate?.issuer ?? null,
      notes: this.#trust ? [...this.#notes()] : [],
      at: this.#at,
      dataOf: this.#trust?.issued ?? null,
      defect: this.#failure?.defect ?? null,
      scannedHost: this.scanned?.host ?? null,
    };
  }

  *#notes() {
    if (!this.#failure) yield* notesOfAValidOne(this.certificate);
    if (![null, this.#trust.registerIdentifier].includes(this.scanned?.host ?? null)) yield "FOREIGN_HOST";
    if (this.#trust.isTest) yield "TEST_REGISTER";
  }

  #record(check, outcome, explanation) {
    this.#results.set(check, { check, outcome, explanation });
  }
}

function* notesOfAValidOne({ claims, issuer, at }) { // what became of the issuer's licence and of the scheme until the day of the question
  const today = jakartaDay(at);
  if (!wasLicensed(issuer, today)) yield "ISSUER_LICENCE_ENDED_LATER"; // the chain model asks for no more than a note
  if (hadNewerVersion(issuer, claims.scheme, today)) yield "SUPERSEDED";
}
