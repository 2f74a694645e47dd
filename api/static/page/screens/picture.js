// One picture or PDF: its code is read and checked, or the visitor learns how to take a better one.

import { textsInFile } from "../../scanner/pictures.js";
import { button, element } from "../dom.js";
import { chooseFiles } from "../files.js";
import { icon } from "../icons.js";
import { say, sayAll } from "../language.js";
import { openPrinted } from "./doors.js";
import { manyScreen } from "./many.js";
import { backButton } from "./parts.js";

export function pictureScreen(app, file) {
  const place = element("section", { class: "verdict tone-waiting", "aria-busy": "true" }, element("span", { class: "seal" }, icon("waiting")), element("h1", { tabindex: "-1" }, say("picture.reading")));
  const whole = element("div", {}, place);
  let isOver = false;
  textsInFile(file)
    .catch(() => [])
    .then((texts) => isOver || follow(app, file, texts, whole));
  return { element: whole, leave: () => (isOver = true) };
}

function follow(app, file, texts, whole) {
  if (texts.length === 1) return app.check(texts[0]);
  if (texts.length > 1) return app.show(manyScreen, [file]);
  whole.replaceChildren(backButton(app), nothing(app));
  whole.querySelector("h1").focus();
}

function nothing(app) {
  return element("section", { class: "card" },
    element("h1", { tabindex: "-1" }, say("picture.nothing")),
    element("ul", {}, sayAll("picture.nothingDo").map((advice) => element("li", {}, advice))),
    element("div", { class: "actions" },
      button("primary", icon("picture"), say("home.picture"), () => chooseFiles(app)),
      button("", icon("number"), say("home.printed"), () => openPrinted(app))));
}
