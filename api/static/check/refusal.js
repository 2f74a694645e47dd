// Why a text was refused before any signature was looked at: the names of signing/defects.py, and the verdict that follows.

export class Refusal extends Error {
  /** @param member the claim or header member that is wrong; never a name that the text itself chose */
  constructor(verdict, reason, member = null) {
    super(member === null ? reason : `${reason} (${member})`);
    this.verdict = verdict;
    this.reason = reason;
    this.member = member;
  }
}

/** It claims to be a certificate of ours and breaks the format. */
export const malformed = (reason, member) => new Refusal("MALFORMED", reason, member);

/** It is something else: another QR code, a web address, a word. */
export const notOurs = (reason) => new Refusal("NOT_OURS", reason);

/** It is in a version or profile that this page does not know. */
export const unsupported = (reason, member) => new Refusal("UNSUPPORTED", reason, member);
