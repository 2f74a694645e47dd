// The strict decoder: from untrusted text to claims that are well-formed, and not yet believed.
// The same refusals, in the same order, as signing/decoding.py. What leaves it has one spelling, or does not leave it.

import { base64url, fromBase64url, utf8 } from "./bytes.js";
import { lintClaims } from "./lint.js";
import { malformed, unsupported } from "./refusal.js";
import { parseObject } from "./strict_json.js";

export const LONGEST_PAYLOAD = 4_096; // bytes
export const SIGNATURE_LENGTH = 64; // bytes
export const KID_LENGTH = 8; // bytes
const LONGEST_COMPACT = 6_000; // characters
const ALGORITHM = "ES256";
const TYPE = "kompeten+jwt";

const HEADER_MEMBERS = ["alg", "kid", "typ"];
const OPTIONAL_CLAIMS = ["blank", "level"];
const CLAIM_TYPES = {
  iss: "string",
  jti: "string",
  iat: "number",
  exp: "number",
  name: "string",
  number: "string",
  blank: "string",
  scheme: "string",
  title: "string",
  level: "number",
  lsp: "string",
  status: "object",
};

/** The protected header: exactly these members, in this order, without white space. */
export const protectedHeader = (kid) => utf8(`{"alg":"${ALGORITHM}","kid":"${kid}","typ":"${TYPE}"}`);

/**
 * Decodes a compact JWS with every rule of the certificate profile except the signature. Throws Refusal.
 * @returns {kid, claims, signingInput, signature}: show none of it before the signature passed
 */
export function decodeCompact(text) {
  const [header, payload, signature] = threeParts(text);
  const kid = kidOfHeader(header);
  const claims = claimsOfPayload(payload);
  return { kid, claims, signingInput: utf8(text.slice(0, text.lastIndexOf("."))), signature };
}

function threeParts(text) {
  require([...text].length <= LONGEST_COMPACT, "TOKEN_TOO_LONG");
  const parts = text.split(".");
  require(parts.length === 3, "NOT_THREE_PARTS");
  const names = ["HEADER", "PAYLOAD", "SIGNATURE"];
  const decoded = parts.map((part, i) => fromBase64url(part) ?? fail(`${names[i]}_NOT_BASE64URL`));
  require(decoded[1].length <= LONGEST_PAYLOAD, "PAYLOAD_TOO_LONG");
  require(decoded[2].length === SIGNATURE_LENGTH, "SIGNATURE_LENGTH");
  return decoded;
}

function kidOfHeader(header) {
  const members = parseObject(header);
  if (members.get("typ") !== TYPE) throw unsupported("UNSUPPORTED_TYPE", "typ");
  if (members.get("alg") !== ALGORITHM) throw unsupported("UNSUPPORTED_ALGORITHM", "alg");
  // jwk, jku, x5c, crit, b64, zip and all others: a certificate never says itself how it is to be checked.
  require([...members.keys()].every((name) => HEADER_MEMBERS.includes(name)), "UNKNOWN_HEADER_MEMBER");
  require(members.has("kid"), "MISSING_HEADER_MEMBER", "kid");
  const kid = members.get("kid");
  require(typeof kid === "string" && fromBase64url(kid)?.length === KID_LENGTH, "BAD_KID", "kid");
  require(isSame(header, protectedHeader(kid)), "HEADER_NOT_CANONICAL");
  return kid;
}

function claimsOfPayload(payload) {
  const members = parseObject(payload);
  checkShape(members);
  const claims = claimsOfMembers(members);
  lintClaims(claims);
  // Order, white space, escapes, -0: whatever spells the same claims in another way.
  require(isSame(payload, payloadOf(claims)), "PAYLOAD_NOT_CANONICAL");
  return claims;
}

function checkShape(members) {
  require([...members.keys()].every((name) => Object.hasOwn(CLAIM_TYPES, name)), "UNKNOWN_CLAIM");
  for (const [claim, type] of Object.entries(CLAIM_TYPES)) {
    require(members.has(claim) || OPTIONAL_CLAIMS.includes(claim), "MISSING_CLAIM", claim);
    require(!members.has(claim) || isOfType(members.get(claim), type), "WRONG_CLAIM_TYPE", claim);
  }
  checkStatus(members.get("status"));
}

const isOfType = (value, type) => (type === "object" ? value instanceof Map : typeof value === type);

function checkStatus(status) {
  const list = status.get("status_list");
  require(status.size === 1 && list instanceof Map, "BAD_STATUS", "status");
  require(list.size === 2 && typeof list.get("idx") === "number" && typeof list.get("uri") === "string", "BAD_STATUS", "status");
}

function claimsOfMembers(members) {
  const { status, ...words } = Object.fromEntries(members);
  const list = status.get("status_list");
  return { blank: null, level: null, ...words, statusIndex: list.get("idx"), statusUri: list.get("uri") };
}

/** The claims as minified UTF-8 JSON in their one order: the bytes that are signed. */
export function payloadOf({ statusIndex, statusUri, ...words }) {
  const members = Object.keys(CLAIM_TYPES).filter((claim) => claim !== "status" && words[claim] !== null).map((claim) => [claim, words[claim]]);
  return utf8(JSON.stringify({ ...Object.fromEntries(members), status: { status_list: { idx: statusIndex, uri: statusUri } } }));
}

/** The compact JWS of its three parts. */
export const compactOf = (...parts) => parts.map(base64url).join(".");

const isSame = (left, right) => left.length === right.length && left.every((byte, i) => byte === right[i]);

function require(holds, reason, member) {
  if (!holds) throw malformed(reason, member);
}

function fail(reason) {
  throw malformed(reason);
}
