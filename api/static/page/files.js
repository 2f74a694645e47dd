// Files that a visitor chooses or drags onto the page.

import { element } from "./dom.js";

/** Lets the visitor choose pictures or PDFs, and checks what is in them. */
export function chooseFiles(app) {
  const input = element("input", { type: "file", accept: "image/*,application/pdf", multiple: true });
  input.addEventListener("change", () => checkFiles(app, [...input.files]));
  input.click();
}

/** Takes files and folders dragged onto the page until the returned function is called. */
export function takeDrops(app) {
  const allow = (event) => event.preventDefault();
  const take = async (event) => {
    event.preventDefault();
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean), { files } = event.dataTransfer;
    const isFolder = entries.some(({ isDirectory }) => isDirectory);
    await (isFolder ? checkMany(app, await filesBelow(entries)) : checkFiles(app, [...files]));
  };
  addEventListener("dragover", allow);
  addEventListener("drop", take);
  return () => {
    removeEventListener("dragover", allow);
    removeEventListener("drop", take);
  };
}

async function checkFiles(app, files) {
  if (files.length === 0) return;
  const isSingle = files.length === 1 && !/\.csv$/i.test(files[0].name);
  if (isSingle) app.open((await import("./screens/picture.js")).pictureScreen, files[0]);
  else await checkMany(app, files);
}

async function checkMany(app, files) {
  app.open((await import("./screens/many.js")).manyScreen, files);
}

async function filesBelow(entries) {
  const found = await Promise.all(entries.map(async (entry) => (entry.isFile ? [await fileOf(entry)] : filesBelow(await within(entry)))));
  return found.flat();
}

async function fileOf(entry) { // named by its path, as a chosen folder's files are
  const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
  return Object.defineProperty(file, "webkitRelativePath", { value: entry.fullPath.slice(1) });
}

async function within(folder) { // a browser tells a hundred at a time
  const reader = folder.createReader(), found = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    found.push(...some);
  }
}
