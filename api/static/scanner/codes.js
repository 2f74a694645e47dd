// Reads the QR codes in a picture: by the browser's own reader where it has one, else by zxing in a worker of ours.

import { trustedScript } from "../page/trusted_scripts.js";

let own; // promise of the browser's detector, or of null
let worker; // promise of ours

/** Whether the browser reads QR codes by itself. */
export const hasOwnReader = async () => (await ownReader()) !== null;

/**
 * The texts of the QR codes in `bitmap`, an ImageBitmap; it stays open.
 * @param thorough look longer: for a single picture rather than one of a film
 */
export async function readCodes(bitmap, thorough) {
  const detector = await ownReader();
  const found = detector ? await detector.detect(bitmap).catch(() => []) : [];
  if (found.length > 0) return found.map(({ rawValue }) => rawValue);
  return detector && !thorough ? [] : readWithOurs(bitmap, thorough); // what the browser cannot read in a photograph, zxing may
}

/** Starts the reader, so that the first picture need not wait. Rejects with an error called NoReader when it cannot be had. */
export async function prepare() {
  if (await hasOwnReader()) return;
  await ourReader().catch(({ message }) => Promise.reject(new DOMException(message, "NoReader")));
}

function ownReader() {
  own ??= makeOwnReader();
  return own;
}

async function makeOwnReader() {
  try {
    const formats = await BarcodeDetector.getSupportedFormats();
    return formats.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : null;
  } catch {
    return null; // ReferenceError where there is no such thing
  }
}

async function readWithOurs(bitmap, thorough) {
  const { data, width, height } = pixelsOf(bitmap);
  const ask = await ourReader();
  return ask({ pixels: data.buffer, width, height, thorough }, [data.buffer]);
}

function pixelsOf(bitmap) {
  const canvas = Object.assign(document.createElement("canvas"), { width: bitmap.width, height: bitmap.height });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

function ourReader() {
  worker ??= startWorker();
  worker.catch(() => (worker = undefined)); // the next picture tries again
  return worker;
}

async function startWorker() { // a function (question, transferred) -> promise of the answer
  const started = new Worker(trustedScript("/static/scanner/worker.js"), { type: "module" });
  const waiting = new Map();
  let last = 0;
  const ask = (question, transferred = []) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      started.postMessage({ id: last, ...question }, transferred);
    });
  started.onmessage = ({ data: { id, texts, error } }) => (error ? waiting.get(id)?.reject(new Error(error)) : waiting.get(id)?.resolve(texts));
  started.onerror = () => waiting.forEach(({ reject }) => reject(new Error("the code reader did not start")));
  await ask({ prepare: true });
  return ask;
}
