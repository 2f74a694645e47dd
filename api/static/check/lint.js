// The lint of claims: patterns and bounds of each, and which characters a name or a title may be made of.
// The same rules, in the same order, as signing/text.py; the characters are a closed list, not a property of some Unicode version.

import { malformed } from "./refusal.js";

const LONGEST_NAME = 100; // characters
const LONGEST_TITLE = 150; // characters
const LONGEST_ISS = 60; // characters
const LARGEST_STATUS_INDEX = 131_071;
const YEAR_10000 = 253_402_300_800; // seconds since 1970
const DAY = 86_400; // seconds
const JAKARTA = 7 * 3_600; // seconds by which Asia/Jakarta is ahead of UTC, without summer time

const LATIN_LETTERS = "A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u0148\\u014a-\\u017e\\u0218-\\u021b\\u1e00-\\u1e99\\u1ea0-\\u1ef9";
const NAME_MARKS = " .,'()/\\-\\u2019\\u02bb\\u02bc";
const TITLE_MARKS = `${NAME_MARKS}0-9"&+#:;%<>\\u00b0\\u00b2\\u00b3\\u2013\\u201c\\u201d\\u2264\\u2265`;

const LATIN = new RegExp(`[${LATIN_LETTERS}]`, "u");
const NAME = new RegExp(`^[${LATIN_LETTERS}${NAME_MARKS}]*$`, "u");
const TITLE = new RegExp(`^[${LATIN_LETTERS}${TITLE_MARKS}]*$`, "u");
const LIKE_A_NATIONAL_ID = /[0-9](?:[ .-]?[0-9]){15}/; // a NIK has sixteen digits and is never in a token
const BIDIRECTIONAL_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const MODIFIER_LETTERS = "\u02bb\u02bc";

const ISS = /^(?:https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|http:\/\/(?:localhost|127\.0\.0\.1))(?::[1-9][0-9]{0,4})?(?:\/[a-z0-9-]+)*$/;
const STATUS_PATH = /^\/status\/(?:0|[1-9][0-9]{0,5})$/;
const PATTERNS = [
  ["jti", "BAD_JTI", /^[A-Z]{1,4}\.[0-9]{3,5}\.[0-9]{3,7}\.(?:19|20)[0-9]{2}$/],
  ["number", "BAD_NUMBER", /^[0-9]{5} [0-9]{4} [0-9] [0-9]{6,8} (?:19|20)[0-9]{2}$/],
  ["blank", "BAD_BLANK", /^[0-9A-Z-]{4,12}$/],
  ["scheme", "BAD_SCHEME", /^SKM-[0-9]{6}@[1-9][0-9]{0,2}$/],
  ["lsp", "BAD_LSP", /^BNSP-LSP-[0-9]{3,5}-ID$/],
];

/** Throws Refusal MALFORMED for the first claim that is not in order. Does not check that the claims are true. */
export function lintClaims(claims) {
  require(claims.iss.length <= LONGEST_ISS && ISS.test(claims.iss), "BAD_ISS", "iss");
  for (const [claim, reason, pattern] of PATTERNS) require(claims[claim] === null || pattern.test(claims[claim]), reason, claim);
  lintDates(claims.iat, claims.exp);
  lintWords(claims.name, "name", NAME, LONGEST_NAME);
  lintWords(claims.title, "title", TITLE, LONGEST_TITLE);
  require(claims.level === null || (claims.level >= 1 && claims.level <= 9), "BAD_LEVEL", "level");
  lintStatus(claims);
}

function require(holds, reason, claim) {
  if (!holds) throw malformed(reason, claim);
}

function lintDates(iat, exp) {
  require(iat > 0 && iat < YEAR_10000, "BAD_IAT", "iat");
  require(exp > 0 && exp < YEAR_10000, "BAD_EXP", "exp");
  require(iat < exp, "EXPIRES_BEFORE_ISSUE", "exp");
  require((exp + JAKARTA) % DAY === 0, "EXPIRES_WITHIN_A_DAY", "exp"); // it ends with a whole day, as it is printed
}

function lintStatus({ iss, statusIndex, statusUri }) {
  require(statusIndex >= 0 && statusIndex <= LARGEST_STATUS_INDEX, "BAD_STATUS_INDEX", "status");
  require(statusUri.startsWith(iss) && STATUS_PATH.test(statusUri.slice(iss.length)), "BAD_STATUS_URI", "status");
}

function lintWords(text, claim, allowed, longest) {
  require(text !== "", "EMPTY_TEXT", claim);
  require([...text].length <= longest, "WORDS_TOO_LONG", claim);
  if (!allowed.test(text)) throw malformed(whyNotAllowed(text), claim);
  require(LATIN.test(text), "NO_LETTERS", claim);
  require(!/^ | $| {2}/.test(text), "UNTIDY_SPACES", claim);
  require(!LIKE_A_NATIONAL_ID.test(text), "HOLDS_A_LONG_NUMBER", claim);
}

function whyNotAllowed(text) {
  if (text.normalize("NFC") !== text) return "NOT_NFC";
  const foreign = LATIN.test(text) ? "MIXED_SCRIPTS" : "NOT_LATIN";
  return [...text].map((character) => characterDefect(character, foreign)).find(Boolean) ?? "FORBIDDEN_CHARACTER";
}

function characterDefect(character, foreign) {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(character)) return "CONTROL_CHARACTER";
  if (BIDIRECTIONAL_CONTROL.test(character)) return "BIDIRECTIONAL_CONTROL";
  if (/\p{Cf}/u.test(character)) return "FORMAT_CHARACTER";
  return /\p{L}/u.test(character) && !LATIN.test(character) && !MODIFIER_LETTERS.includes(character) ? foreign : null;
}
