// A damaged code: the registration number and the name, asked of the server, and said so.

import { element } from "../dom.js";
import { icon } from "../icons.js";
import { day, filled, say, sayAll, writtenDay } from "../language.js";
import { askPrinted, NoAnswer } from "../printed.js";
import { standingOf, toneOfStanding } from "../unsigned.js";
import { backButton, facts, toneOf } from "./parts.js";

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
    answer.replaceChildren(found(await askPrinted(number, name), number.trim()));
    problem.textContent = "";
    answer.scrollIntoView({ block: "start" }); // on a small screen the form stands in front of it
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    problem.textContent = say(`printed.${error.reason}`);
  }
}

function found(answer, number) {
  if (answer === null) return panel("foreign", "NO_MATCH", say("printed.differs"), say("printed.differsMeaning"), weaker());
  if (answer.erased) return foundErased(answer.erased);
  if (answer.unsigned) return foundUnsigned(answer.unsigned);
  const { verdict, certificate } = answer, short = say(`verdict.${verdict}.short`);
  const pairs = certificate && [
    [say("fields.name"), certificate.holderName],
    [say("fields.title"), certificate.schemeTitle],
    [say("fields.lsp"), certificate.lspName],
    [say("fields.validUntil"), day(Date.parse(certificate.validBefore) - 1000)],
  ];
  return panel(toneOf(verdict), verdict, say("printed.recorded", { short }), say("printed.recordedMeaning", { number }), [pairs && facts(pairs), weaker()]);
}

const weaker = () => element("p", {}, say("printed.weaker"));

function foundUnsigned(certificate) {
  const standing = standingOf(certificate, Date.now()), { lspName: lsp, revokedOn, replacedBy } = certificate;
  const known = { number: replacedBy, lsp, day: writtenDay(revokedOn ?? certificate.validUntil) };
  const steps = element("ol", {}, sayAll(`unsigned.${standing}.steps`).map((step) => element("li", {}, filled(step, known))));
  const pairs = [
    [say("fields.name"), certificate.holderName],
    [say("fields.title"), certificate.title],
    [say("fields.number"), certificate.certificateNumber],
    [say("fields.lsp"), lsp],
    [say("fields.issued"), writtenDay(certificate.issuedOn)],
    [say("fields.validUntil"), writtenDay(certificate.validUntil)],
  ];
  const more = [element("h3", {}, say("result.now")), steps, facts(pairs)];
  return panel(toneOfStanding(standing), standing, say(`unsigned.${standing}.title`), say(`unsigned.${standing}.meaning`, known), more);
}

function foundErased({ title, certificateNumber, lsp, issuedOn, validUntil }) {
  const known = { lsp: lsp.name, day: writtenDay(validUntil) };
  const steps = element("ol", {}, sayAll("unsigned.ERASED.steps").map((step) => element("li", {}, filled(step, known))));
  const pairs = [
    [say("fields.title"), title],
    [say("fields.number"), certificateNumber],
    [say("fields.lsp"), lsp.name],
    [say("fields.issued"), writtenDay(issuedOn)],
    [say("fields.validUntil"), writtenDay(validUntil)],
  ];
  const more = [element("h3", {}, say("result.now")), steps, facts(pairs)];
  return panel(toneOfStanding("ERASED"), "ERASED", say("unsigned.ERASED.title"), say("unsigned.ERASED.meaning", known), more);
}

/** @param more what stands below: elements, or null */
function panel(tone, result, title, meaning, more) {
  const words = element("div", {}, element("h2", {}, title), element("p", { class: "meaning" }, meaning));
  const seal = element("span", { class: "seal" }, icon(tone));
  return element("section", { class: `verdict tone-${tone}`, "data-printed": result }, seal, words, element("div", { class: "steps" }, more));
}
