// Keeps the page for use without a network. `SHELL` stands in front of this text, written by api/page.py:
// {version, shell: {path: sha256}, extras: {path: sha256}}. A change of any file changes this script, and so installs anew.
//
// A file is served from the cache only when its bytes have the hash that this script names: a poisoned cache changes nothing.
// Trust data and questions to the server are none of its business: they pass by.

const PREFIX = "kompeten-";
const CACHE = PREFIX + SHELL.version;
const HASHES = { ...SHELL.shell, ...SHELL.extras };

self.addEventListener("install", (event) => event.waitUntil(keep(Object.keys(SHELL.shell))));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
self.addEventListener("message", (event) => {
  if (event.data === "keep extras") event.waitUntil(keep(Object.keys(SHELL.extras)));
});
self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  const ours = event.request.method === "GET" && origin === self.location.origin && Object.hasOwn(HASHES, pathname);
  if (ours) event.respondWith(answer(pathname));
});

async function keep(paths) {
  const cache = await caches.open(CACHE);
  await Promise.all(paths.map(async (path) => (await kept(cache, path)) ?? fetched(cache, path)));
}

async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(path) {
  try {
    const cache = await caches.open(CACHE);
    return (await kept(cache, path)) ?? (await fetched(cache, path));
  } catch { // the server has another version, or the browser's cache fails
    return fetch(path);
  }
}

async function kept(cache, path) { // from the cache, when it is what this script names
  const response = await cache.match(path);
  if (!response) return null;
  const body = await response.arrayBuffer();
  return (await sha256Hex(body)) === HASHES[path] ? copyOf(response, body) : null;
}

async function fetched(cache, path) {
  const response = await fetch(path, { cache: "no-cache", credentials: "omit" });
  const body = await response.arrayBuffer();
  if (!response.ok || (await sha256Hex(body)) !== HASHES[path]) throw new Error(`${path} is of another version`);
  await cache.put(path, copyOf(response, body));
  return copyOf(response, body);
}

function copyOf(response, body) {
  const headers = new Headers(response.headers);
  headers.delete("Content-Encoding"); // the body is decoded
  headers.delete("Content-Length");
  headers.delete("Link"); // what a first visit needs beside it
  return new Response(body, { headers });
}

async function sha256Hex(body) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
