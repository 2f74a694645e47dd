// Reads QR codes with zxing, compiled to WebAssembly, apart from the page: this worker alone may compile it, and it alone
// touches the bytes of pictures that strangers made.

import { prepareZXingModule, readBarcodes } from "../vendor/zxing/reader/index.js";

const WASM = new URL("../vendor/zxing/zxing_reader.wasm", import.meta.url).href; // ours; the library's own choice is a foreign server
const QUICK = { formats: ["QRCode"], maxNumberOfSymbols: 8, tryHarder: false, tryRotate: true, tryInvert: false };
const THOROUGH = { ...QUICK, tryHarder: true, tryInvert: true, tryDenoise: true };

self.onmessage = async ({ data: { id, prepare, pixels, width, height, thorough } }) => {
  try {
    await prepareZXingModule({ overrides: { locateFile: () => WASM }, fireImmediately: true });
    self.postMessage({ id, texts: prepare ? [] : await textsOf(new ImageData(new Uint8ClampedArray(pixels), width, height), thorough) });
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
};

async function textsOf(image, thorough) {
  const found = await readBarcodes(image, thorough ? THOROUGH : QUICK);
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
