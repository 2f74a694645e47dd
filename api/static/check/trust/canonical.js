// OLPC canonical JSON as securesystemslib writes it: members sorted by code point, only \ and " escaped, no white space.
// A TUF signature is over these bytes.

import { refuse } from "./problem.js";

function quoted(text) {
  if (/\p{Surrogate}/u.test(text)) refuse("MALFORMED", "half a character"); // it has no UTF-8
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function byCodePoint(left, right) { // JavaScript's own order is by UTF-16 unit, Python's by code point
  const a = [...left], b = [...right];
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i].codePointAt(0) - b[i].codePointAt(0);
  return a.length - b.length;
}

/** The canonical text of a JSON value. Throws TrustProblem for a number that is no safe integer, and for half a surrogate pair. */
export function canonical(value) {
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value === "boolean" || Number.isSafeInteger(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  if (typeof value !== "object") refuse("MALFORMED", "a number that is not an integer");
  const members = Object.keys(value).sort(byCodePoint).map((name) => `${quoted(name)}:${canonical(value[name])}`);
  return `{${members}}`;
}
