// Bounded decompression by the browser's own DecompressionStream. A stream that ends early, or has bytes after its end, is an error.

import { joined } from "./bytes.js";

/** More came out than was allowed: 100 KB can inflate to 100 MB. */
export class InflatesTooFar extends Error {}

/**
 * Decompresses `compressed` of the given format ("deflate-raw" is RFC 1951, "deflate" is RFC 1950 with its checksum).
 * Throws InflatesTooFar past `limit` bytes of output, TypeError for a damaged stream.
 */
export async function inflate(compressed, format, limit) {
  const stream = new DecompressionStream(format), writer = stream.writable.getWriter();
  writer.write(compressed).then(() => writer.close()).catch(() => {}); // the reader below meets the same error
  const reader = stream.readable.getReader(), parts = [];
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return joined(...parts);
    length += value.length;
    if (length > limit) throw reader.cancel().catch(() => {}), new InflatesTooFar();
    parts.push(value);
  }
}

const LONGEST_STORED_BLOCK = 0xffff; // bytes

/**
 * Decompresses raw DEFLATE that was made with a preset dictionary. A stored block (RFC 1951 section 3.2.4) that holds the dictionary
 * is put in front of the stream, so that its back references find it, and its bytes are dropped from the result.
 */
export async function inflateWithDictionary(compressed, dictionary, limit) {
  const length = dictionary.length, complement = ~length & LONGEST_STORED_BLOCK;
  const header = Uint8Array.of(0, length & 0xff, length >> 8, complement & 0xff, complement >> 8);
  const whole = await inflate(joined(header, dictionary, compressed), "deflate-raw", length + limit);
  return whole.subarray(length);
}
