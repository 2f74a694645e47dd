// What a check can answer, in the words of signing/verdicts.py.

/** The checks, in the order in which they are made. */
export const CHECKS = ["DECODING", "PROFILE", "ISSUER", "SIGNATURE", "KEY", "AUTHORISATION", "STATUS", "DATES", "FRESHNESS"];

/** Every verdict; the first check that fails decides. */
export const VERDICTS = [
  "VALID",
  "MALFORMED",
  "NOT_OURS",
  "UNSUPPORTED",
  "UNKNOWN_ISSUER",
  "BAD_SIGNATURE",
  "KEY_COMPROMISED",
  "ISSUER_NOT_AUTHORISED",
  "REVOKED",
  "SUSPENDED",
  "NOT_ACTIVATED",
  "NOT_YET_VALID",
  "EXPIRED",
  "STATUS_STALE",
  "TRUST_STALE",
  "CLOCK_IMPLAUSIBLE",
  "TRUST_UNAVAILABLE",
];

/** The verdicts that say "cannot tell" and neither yes nor no. */
export const COULD_NOT_TELL = ["UNSUPPORTED", "STATUS_STALE", "TRUST_STALE", "CLOCK_IMPLAUSIBLE", "TRUST_UNAVAILABLE"];

/** A check failed: the verdict that follows, the explanation's name and facts for the catalogue, the defect of the text itself. */
export class CheckFailed extends Error {
  constructor(verdict, name = verdict, facts = {}, defect = null) {
    super(name);
    this.verdict = verdict;
    this.defect = defect;
    this.explanation = { name, facts };
  }
}
