// The dense form of a token in a QR code: `<iss>/#<digits>`, where the digits are one big-endian integer of the bytes
//
//     0x01 | kid, 8 bytes | signature, 64 bytes | raw DEFLATE of the payload with dictionary 1
//
// It is a reversible spelling of the compact JWS: what is checked is always the JWS that was rebuilt. As signing/transport.py.

import { base64url } from "./bytes.js";
import { InflatesTooFar, inflateWithDictionary } from "./inflate.js";
import { malformed, notOurs, unsupported } from "./refusal.js";
import { compactOf, KID_LENGTH, LONGEST_PAYLOAD, protectedHeader, SIGNATURE_LENGTH } from "./token.js";

const VERSION = 1;
const FEWEST_DIGITS = 176; // of a number of 74 bytes: version, kid, signature and one byte more
const MOST_DIGITS = 2_000;
const LONGEST_TEXT = 8_192; // characters of a scanned text

const KID_END = 1 + KID_LENGTH;
const SIGNATURE_END = KID_END + SIGNATURE_LENGTH;

const WHITE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"; // what Python calls white space
const URL_WITH_DIGITS = new RegExp(`^(?<host>[^#${WHITE}]*)/#(?<digits>[^${WHITE}]*)$`, "u");
const LIKE_JWS = /^(?:ey|ew|77u)/; // base64url of a brace and what may follow it, and of a byte-order mark

/**
 * Finds the certificate in a scanned or typed text: a QR code's URL, its digits alone, or a compact JWS.
 * Throws Refusal: NOT_OURS when the text is something else, MALFORMED or UNSUPPORTED when its digits are damaged.
 * @returns {compact, host}: the JWS, not checked in any way, and what stood in front of `/#`, or null
 */
export async function readScannedText(scanned, dictionary) {
  if ([...scanned].length > LONGEST_TEXT) throw malformed("TEXT_TOO_LONG");
  const text = scanned.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  const url = URL_WITH_DIGITS.exec(text)?.groups;
  if (url) return { compact: await fromDigits(ours(url.digits), dictionary), host: url.host };
  if (text.includes(".") && LIKE_JWS.test(text)) return { compact: text, host: null };
  return { compact: await fromDigits(ours(notSomeNumber(text)), dictionary), host: null };
}

function notSomeNumber(text) { // digits alone and too few for a certificate: a telephone number, a product's bar code
  if (text.length < FEWEST_DIGITS && /^[0-9]+$/.test(text)) throw notOurs("NOT_A_CERTIFICATE");
  return text;
}

function ours(digits) { // damaged digits, or what never were digits: the fragment of some other page, a word
  if (!/^\p{Nd}/u.test(digits)) throw notOurs("NOT_A_CERTIFICATE");
  return digits;
}

/** Rebuilds the compact JWS out of a symbol's digits, byte for byte. Throws Refusal MALFORMED or UNSUPPORTED. */
export async function fromDigits(digits, dictionary) {
  const bytes = bytesOf(digits);
  if (bytes[0] !== VERSION) throw unsupported("UNKNOWN_VERSION"); // it is never zero, so no leading byte is lost
  if (bytes.length <= SIGNATURE_END) throw malformed("TRANSPORT_TOO_SHORT");
  const payload = await payloadOf(bytes.subarray(SIGNATURE_END), dictionary);
  return compactOf(protectedHeader(base64url(bytes.subarray(1, KID_END))), payload, bytes.subarray(KID_END, SIGNATURE_END));
}

function bytesOf(digits) {
  if ([...digits].length > MOST_DIGITS) throw malformed("TOO_MANY_DIGITS");
  if (!/^[0-9]+$/.test(digits)) throw malformed("NOT_DIGITS");
  if (digits.startsWith("0")) throw malformed("LEADING_ZERO");
  const hex = BigInt(digits).toString(16);
  const pairs = (hex.length % 2 === 0 ? hex : `0${hex}`).match(/../g);
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}

async function payloadOf(stream, dictionary) {
  const payload = await inflated(stream, dictionary);
  // Not every browser minds bytes after the stream. The last byte of a stream that has none is needed: without it there is no payload.
  const isNeeded = await inflated(stream.subarray(0, -1), dictionary).then(() => false, () => true);
  if (!isNeeded) throw malformed("BYTES_AFTER_DEFLATE");
  return payload;
}

async function inflated(stream, dictionary) {
  try {
    return await inflateWithDictionary(stream, dictionary, LONGEST_PAYLOAD);
  } catch (error) {
    throw malformed(error instanceof InflatesTooFar ? "INFLATES_TOO_FAR" : "BAD_DEFLATE"); // the browser does not say which damage
  }
}
