/** Keeps the page and its engine for offline use. It keeps no file of the person, and answers for nothing but its own list. */

interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** The build writes the list of files in the place of this name. */
declare const FILES_OF_THE_BUILD: readonly string[];

const files = FILES_OF_THE_BUILD;
const addresses = new Set(files.map((file) => new URL(file, self.location.href).href));
const cacheName = `verifier-${fingerprint(files.join())}`;

self.addEventListener("install", (event) => {
  // Install events are extendable (Service Workers, 4.4); the DOM's own types do not know it.
  (event as ExtendableEvent).waitUntil(caches.open(cacheName).then((cache) => cache.addAll([...addresses])));
});

self.addEventListener("activate", (event) => {
  // As above.
  (event as ExtendableEvent).waitUntil(forgetOthers());
});

self.addEventListener("fetch", (event) => {
  // Fetch events are FetchEvents (Service Workers, 4.6).
  const asked = event as FetchEvent;
  const address = asked.request.url.replace(/[?#].*$/, "");
  if (asked.request.method === "GET" && addresses.has(address)) asked.respondWith(kept(asked.request, address));
});

/** The page itself is asked of the network first, so that a new version is seen at once; its parts have their fingerprint in their name. */
async function kept(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  const found = await cache.match(address);
  if (found && request.mode !== "navigate") return found;
  try {
    return await fetch(request);
  } catch (error) {
    if (found) return found;
    throw error;
  }
}

async function forgetOthers(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith("verifier-") && name !== cacheName) await caches.delete(name);
}

/** FNV-1a: the list of files, which carry fingerprints themselves, in eight characters. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}
