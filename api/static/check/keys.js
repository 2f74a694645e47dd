// P-256 public keys and ES256 signatures, by WebCrypto.

import { base64url, utf8 } from "./bytes.js";

const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const ALGORITHM = { name: "ECDSA", hash: "SHA-256" };

/** The verification key of a JWK. Rejects when it is not a point on P-256. */
export const keyOfJwk = ({ kty, crv, x, y }) => crypto.subtle.importKey("jwk", { kty, crv, x, y }, CURVE, true, ["verify"]);

/** The verification key of DER SubjectPublicKeyInfo. Rejects when it is not a point on P-256. */
export const keyOfSpki = (der) => crypto.subtle.importKey("spki", der, CURVE, true, ["verify"]);

/** Whether `signature` (raw r||s, 64 bytes) over `data` was made by the private half of `key`. */
export async function isSignedBy(key, signature, data) {
  return signature.length === 64 && crypto.subtle.verify(ALGORITHM, key, signature, data);
}

/** The key id: base64url of the first 8 bytes of the RFC 7638 SHA-256 thumbprint. */
export async function kidOf(key) {
  const { crv, kty, x, y } = await crypto.subtle.exportKey("jwk", key);
  const thumbprint = await crypto.subtle.digest("SHA-256", utf8(JSON.stringify({ crv, kty, x, y })));
  return base64url(new Uint8Array(thumbprint, 0, 8));
}

/** Raw r||s of a DER ECDSA-Sig-Value, or null when the encoding is not exactly DER for P-256. */
export function rawSignature(der) {
  if (der.length < 8 || der.length > 72 || der[0] !== 0x30 || der[1] !== der.length - 2) return null;
  const r = unsignedInteger(der, 2);
  const s = r && unsignedInteger(der, r.end);
  if (!s || s.end !== der.length) return null;
  const raw = new Uint8Array(64);
  raw.set(r.bytes, 32 - r.bytes.length);
  raw.set(s.bytes, 64 - s.bytes.length);
  return raw;
}

function unsignedInteger(der, at) { // DER INTEGER of at most 32 bytes, shortest form, not negative
  const length = der[at + 1], end = at + 2 + length;
  if (der[at] !== 2 || !(length >= 1 && length <= 33) || end > der.length) return null;
  const padded = der[at + 2] === 0 && length > 1;
  if (der[at + 2] > 0x7f || (padded && der[at + 3] < 0x80) || (length === 33 && !padded)) return null;
  return { bytes: der.subarray(at + 2 + (padded ? 1 : 0), end), end };
}
