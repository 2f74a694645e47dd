// Bytes and their spellings: UTF-8, hexadecimal, base64url. Strict: what has two spellings is refused.

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** UTF-8 of a string. */
export const utf8 = (text) => encoder.encode(text);

/** The string of UTF-8 bytes; a byte-order mark stays in it. Throws TypeError when it is not UTF-8. */
export const textOf = (bytes) => decoder.decode(bytes);

/** Lower-case hexadecimal of bytes. */
export const hexOf = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Lower-case hexadecimal SHA-256 of bytes. */
export const sha256Hex = async (bytes) => hexOf(await crypto.subtle.digest("SHA-256", bytes));

/** Bytes joined one after another. */
export function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** base64url without padding. */
export function base64url(bytes) {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes of unpadded, canonical base64url, or null when the text is anything else. */
export function fromBase64url(text) {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = fromBase64(text.replaceAll("-", "+").replaceAll("_", "/"));
  return base64url(bytes) === text ? bytes : null; // the unused last bits must be zero
}

/** The bytes of base64. Throws when the text is not base64. */
export const fromBase64 = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Whether `object` has `name` itself: a name such as "constructor" is never found by inheritance. */
export const own = (object, name) => (object !== null && typeof object === "object" && Object.hasOwn(object, name) ? object[name] : undefined);
