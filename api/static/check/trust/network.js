// Reads files of the register's trust repository over HTTP: bounded in size and time, no cookie, no redirect.

import { joined, own, textOf, utf8 } from "../bytes.js";
import { refuse, TrustProblem } from "./problem.js";

const PATIENCE = 15_000; // milliseconds for one file
const LARGEST_TOGETHER = 1024 * 1024; // bytes of the newest metadata in one file
const NEVER_CACHED = /^metadata\/(timestamp|\d+\.root)\.json$/; // every other file's name holds its version or hash

/** A reader of the repository at `base` (ends with a slash), for `follow` and `TrustClient`. */
export const networkReader = (base) => async (path, limit) => {
  const response = await request(base + path, NEVER_CACHED.test(path) ? "no-store" : "default", path);
  if (response.status === 404 || response.status === 403) return null;
  if (!response.ok) refuse("OFFLINE", `${path}: the server answered ${response.status}`);
  return body(response, limit, path);
};

/**
 * A reader for a first visit: the newest metadata come in the one file at `address`, and what is not in it comes from `network`.
 * The document asks for that file beside itself; it is asked for here in the same way, so that it comes once.
 */
export async function newestReader(address, network) {
  const files = await filesTogether(address).catch(() => ({}));
  return async (path, limit) => {
    const text = own(files, path);
    if (text === null) return null;
    return typeof text === "string" && text.length <= limit ? utf8(text) : network(path, limit);
  };
}

async function filesTogether(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  return response.ok ? JSON.parse(textOf(await body(response, LARGEST_TOGETHER, address))) : {};
}

async function request(address, cache, path) {
  try {
    return await fetch(address, { cache, credentials: "omit", redirect: "error", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    return refuse("OFFLINE", `${path}: ${error.name}`);
  }
}

async function body(response, limit, path) {
  const parts = [];
  let length = 0;
  try {
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return joined(...parts);
      length += value.length;
      if (length > limit) reader.cancel().catch(() => {}), refuse("TOO_LARGE", `${path}: more than ${limit} bytes`);
      parts.push(value);
    }
  } catch (error) {
    if (error instanceof TrustProblem) throw error;
    return refuse("OFFLINE", `${path}: broken off`);
  }
}
