// A pasted text.

import { button, element } from "../dom.js";
import { icon } from "../icons.js";
import { say } from "../language.js";
import { backButton } from "./parts.js";

export function textScreen(app) {
  const problem = element("p", { class: "problem", role: "alert", id: "text-problem" });
  const field = element("textarea", { id: "certificate-text", rows: "6", autocomplete: "off", autocapitalize: "off", spellcheck: "false", "aria-describedby": "text-problem" });
  const submit = (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text) return app.check(text);
    problem.textContent = say("text.empty");
    field.focus();
  };
  const example = `${app.register.state.register?.identifier ?? location.origin}/#1234…`;
  const form = element("form", { class: "card form", onsubmit: submit, novalidate: true },
    element("label", { for: "certificate-text" }, say("text.label")), field, problem,
    element("button", { class: "button primary" }, icon("good"), element("span", {}, say("text.check"))));
  const heading = element("h1", { tabindex: "-1" }, say("text.heading"));
  return { element: element("div", {}, backButton(app), heading, element("p", { class: "lead" }, say("text.lead", { example })), form) };
}
