// Files that a visitor chooses or drags onto the page.

import { element } from "./dom.js";

/** Lets the visitor choose pictures or PDFs, and checks what is in them. */
export function chooseFiles(app) {
  const input = element("input", { type: "file", accept: "image/*,application/pdf", multiple: true });
  input.addEventListener("change", () => checkFiles(app, [...input.files]));
  input.click();
}

/** Takes files dragged onto the page until the returned function is called. */
export function takeDrops(app) {
  const allow = (event) => event.preventDefault();
  const take = (event) => {
    event.preventDefault();
    checkFiles(app, [...event.dataTransfer.files]);
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
  else app.open((await import("./screens/many.js")).manyScreen, files);
}
