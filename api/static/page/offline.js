// Makes the page work without a network: the service worker, and the code reader where the browser has none of its own.

import { hasOwnReader } from "../scanner/codes.js";
import { trustedScript } from "./trusted_scripts.js";

/** Registers the service worker, and lets it keep the code reader too unless the visitor saves data. */
export async function keepOffline() {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register(trustedScript("/service_worker.js"), { scope: "/", updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    if (matchMedia("(display-mode: standalone)").matches) await navigator.storage?.persist?.(); // installed: not to be cleared away
    if (!navigator.connection?.saveData && !(await hasOwnReader())) active.postMessage("keep extras");
  } catch {
    // without it the page works as long as there is a network
  }
}
