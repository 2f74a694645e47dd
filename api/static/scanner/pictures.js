// The certificates in a file: codes in a picture, or what is in a PDF.

import { readCodes } from "./codes.js";
import { certificatesInPdf, picturesInPdf } from "./pdf.js";

const LONGEST_SIDE = 2_400; // pixels; a photograph of a phone has more, a code needs fewer
const LARGEST_FILE = 64 * 1024 * 1024; // bytes

/** The texts of all certificates and codes in `file`, each once. Throws when it is neither a picture nor a PDF. */
export async function textsInFile(file) {
  if (file.size > LARGEST_FILE) throw new RangeError("the file is too large");
  const isPdf = file.type === "application/pdf" || /\.pdf$/i.test(file.name);
  return [...new Set(isPdf ? await textsInPdf(file) : await textsInPicture(file))];
}

async function textsInPdf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const attached = await certificatesInPdf(bytes);
  if (attached.length > 0) return attached;
  const texts = [];
  for (const picture of picturesInPdf(bytes)) texts.push(...(await textsInPicture(picture).catch(() => []))); // one unpacked at a time
  return texts;
}

async function textsInPicture(blob) {
  const whole = await createImageBitmap(blob);
  for (const side of [LONGEST_SIDE, LONGEST_SIDE / 2]) { // a blurred code is often read when it is smaller
    const bitmap = await scaled(whole, side);
    const texts = await readCodes(bitmap, true);
    if (texts.length > 0 || Math.max(whole.width, whole.height) < side) return texts;
  }
  return [];
}

function scaled(whole, side) {
  const scale = Math.min(1, side / Math.max(whole.width, whole.height));
  return createImageBitmap(whole, { resizeWidth: Math.round(whole.width * scale), resizeHeight: Math.round(whole.height * scale), resizeQuality: "high" });
}
