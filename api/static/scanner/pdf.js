// What a check needs of a PDF, without a PDF library: the certificate that our own documents carry as an attachment, and the
// photographs (JPEG) that scanners put onto pages. Streams stand in the clear in a PDF that is not encrypted, and say before
// them how they are packed. For anything else the page asks for a picture instead.

import { textOf } from "../check/bytes.js";
import { inflate } from "../check/inflate.js";

const LARGEST_ATTACHMENT = 8_192; // bytes, unpacked
const LONGEST_DICTIONARY = 4_096; // characters
const MOST_STREAMS = 4_000; // looked at in one file
const COMPACT_JWS = /^ey[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/** The compact JWSs attached to a PDF. */
export async function certificatesInPdf(bytes) {
  const attached = [...streams(bytes)].filter(({ dictionary }) => /\/Type\s*\/EmbeddedFile\b/.test(dictionary));
  const texts = await Promise.all(attached.map(textOfStream));
  return texts.filter((text) => text !== null && COMPACT_JWS.test(text));
}

/** The JPEG pictures of a PDF, as Blobs. */
export function* picturesInPdf(bytes) {
  for (const { dictionary, body } of streams(bytes)) {
    if (/\/Subtype\s*\/Image\b/.test(dictionary) && /\/Filter\s*(\[\s*)?\/DCTDecode\b/.test(dictionary)) yield new Blob([body], { type: "image/jpeg" });
  }
}

async function textOfStream({ dictionary, body }) {
  try {
    const packed = /\/FlateDecode\b/.test(dictionary);
    return textOf(packed ? await unpacked(body) : body).trim();
  } catch {
    return null;
  }
}

function unpacked(body) { // the line end in front of "endstream" is none of the stream's bytes
  const end = body.at(-1) === 10 ? (body.at(-2) === 13 ? -2 : -1) : body.length;
  return inflate(body.subarray(0, end), "deflate", LARGEST_ATTACHMENT).catch(() => inflate(body, "deflate", LARGEST_ATTACHMENT));
}

function* streams(bytes) { // {dictionary, body} of each stream object
  const text = new TextDecoder("latin1").decode(bytes), start = /stream\r?\n/g;
  for (let found, seen = 0; seen < MOST_STREAMS && (found = start.exec(text)); seen++) {
    const from = found.index + found[0].length, to = text.indexOf("endstream", from);
    if (to < 0) return;
    const before = text.slice(Math.max(0, found.index - LONGEST_DICTIONARY), found.index);
    yield { dictionary: before.slice(before.lastIndexOf(" obj")), body: bytes.subarray(from, to) };
    start.lastIndex = to + "endstream".length;
  }
}
