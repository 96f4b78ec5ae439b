/** Lets the page work without network from its second opening on. A browser that forbids it still has the page. */
export async function keepOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("./service-worker.js");
  } catch {
    // Private windows, or a site without TLS: the page works all the same while it is online.
  }
}
