// The part that no signature can do: is this the person?

import { button, element } from "../dom.js";
import { icon } from "../icons.js";
import { say } from "../language.js";

/** The name as on a card, the question, and what follows from the answer. */
export function compareSection(name) {
  const answer = element("p", { class: "answer", role: "status" });
  const card = element("div", { class: "id-card" },
    element("span", { class: "id-photo" }, icon("person")),
    element("span", { class: "id-words" }, element("small", {}, say("compare.card")), element("strong", {}, name)));
  const answered = (kind) => () => {
    answer.textContent = say(`compare.${kind}Answer`);
    section.dataset.answer = kind;
  };
  const section = element("section", { class: "card compare" },
    element("h2", {}, say("compare.heading")),
    element("p", {}, say("compare.lead")),
    card,
    element("div", { class: "pair" }, button("", icon("good"), say("compare.yes"), answered("yes")), button("", icon("bad"), say("compare.no"), answered("no"))),
    answer,
    element("p", { class: "small" }, say("compare.nameAnswer")));
  return section;
}
