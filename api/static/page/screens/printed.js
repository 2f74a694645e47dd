// A damaged code: the registration number and the name, asked of the server, and said so.

import { element } from "../dom.js";
import { icon } from "../icons.js";
import { say, writtenDay } from "../language.js";
import { askPrinted, NoAnswer } from "../printed.js";
import { backButton, facts, toneOfStatus } from "./parts.js";

export function printedScreen(app) {
  const answer = element("div", { role: "status" });
  const problem = element("p", { class: "problem", role: "alert" });
  const number = field("number", { autocapitalize: "characters" }), name = field("name", { autocapitalize: "words" });
  const submit = async (event) => {
    event.preventDefault();
    answer.replaceChildren();
    problem.textContent = number.value.trim() && name.value.trim() ? say("printed.asking") : say("printed.empty");
    if (number.value.trim() && name.value.trim()) await ask(number.value, name.value, answer, problem);
  };
  const form = element("form", { class: "card form", onsubmit: submit, novalidate: true },
    element("p", { class: "notice" }, say("printed.sends", { host: location.host })),
    label("number", say("printed.numberHint")), number,
    label("name"), name,
    problem,
    element("button", { class: "button primary" }, icon("number"), element("span", {}, say("printed.check"))));
  const heading = element("h1", { tabindex: "-1" }, say("printed.heading"));
  return { element: element("div", {}, backButton(app), heading, element("p", { class: "lead" }, say("printed.lead")), form, answer) };
}

const field = (name, attributes) => element("input", { id: `printed-${name}`, autocomplete: "off", spellcheck: "false", maxlength: "120", ...attributes });

function label(name, hint = null) {
  return element("label", { for: `printed-${name}` }, say(`printed.${name}`), hint && element("span", { class: "hint" }, hint));
}

async function ask(number, name, answer, problem) {
  try {
    answer.replaceChildren(found(await askPrinted(number, name)));
    problem.textContent = "";
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    problem.textContent = say(`printed.${error.reason}`);
  }
}

function found({ matches, status, validUntil }) {
  const tone = matches ? toneOfStatus(status) : "foreign", words = matches ? "matches" : "differs";
  const meaning = say(`printed.${words}Meaning`, { status: matches && say(`status.${status}`) });
  const box = element("div", {}, element("h2", {}, say(`printed.${words}`)), element("p", { class: "meaning" }, meaning));
  const until = matches && validUntil ? facts([[say("fields.validUntil"), writtenDay(validUntil)]]) : null;
  const caveat = element("div", { class: "steps" }, until, element("p", {}, say("printed.weaker")));
  return element("section", { class: `verdict tone-${tone}`, "data-printed": matches ? status : "NONE" }, element("span", { class: "seal" }, icon(tone)), box, caveat);
}
