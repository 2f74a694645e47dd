// The moment between a code and its verdict.

import { element } from "../dom.js";
import { icon } from "../icons.js";
import { say } from "../language.js";

export function checkingScreen() {
  const heading = element("h1", { tabindex: "-1" }, say("checking.heading"));
  const words = element("div", {}, heading, element("p", { class: "meaning" }, say("checking.lead")));
  return { element: element("section", { class: "verdict tone-waiting", "aria-busy": "true" }, element("span", { class: "seal" }, icon("waiting")), words) };
}
