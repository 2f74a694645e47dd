// When the page itself cannot work.

import { element } from "../dom.js";
import { icon } from "../icons.js";
import { say } from "../language.js";

const trouble = (words) => () => ({
  element: element("section", { class: "verdict tone-unknown" }, element("span", { class: "seal" }, icon("unknown")), element("h1", { tabindex: "-1" }, say(words))),
});

/** This browser lacks what a check needs. */
export const tooOldScreen = trouble("tooOld");

/** An error that nobody foresaw. */
export const brokenScreen = trouble("broken");
