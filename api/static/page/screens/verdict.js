// The verdict of one certificate: what it means, what to do now, whose it is, and the details for those who want them.

import { button, element } from "../dom.js";
import { icon } from "../icons.js";
import { day, moment, say, sayAll } from "../language.js";
import { shareResult } from "../share.js";
import { compareSection } from "./compare.js";
import { detailsSection } from "./details.js";
import { backButton, facts, noteSentences, toneOf } from "./parts.js";

/** @param verification what Register.check answered for `text` */
export function verdictScreen(app, text, verification) {
  const { claims, verdict } = verification;
  const whole = element("div", { class: "result" },
    backButton(app),
    head(verification),
    notes(verification),
    verdict === "VALID" ? compareSection(claims.name) : null,
    claims && certificate(verification),
    detailsSection(verification),
    actions(app, text, verification));
  return { element: whole };
}

function head(verification) {
  const { verdict, claims, at } = verification;
  const lastDay = claims && day(claims.exp * 1000 - 1000);
  const words = element("div", {},
    element("h1", { tabindex: "-1" }, say(`verdict.${verdict}.title`)),
    element("p", { class: "meaning" }, say(`verdict.${verdict}.meaning`, { lastDay })),
    element("p", { class: "data-of" }, dataOf(verification), refreshing(verification), element("span", { class: "printed-only" }, ` ${say("result.checkedAt", { moment: moment(at) })}`)));
  const steps = element("div", { class: "steps" },
    element("h2", {}, say("result.now")),
    element("ol", {}, sayAll(`verdict.${verdict}.steps`).map((step) => element("li", {}, step))));
  const seal = element("span", { class: "seal" }, icon(toneOf(verdict)));
  return element("section", { class: `verdict tone-${toneOf(verdict)}`, "data-verdict": verdict }, seal, words, steps);
}

const refreshing = ({ isRefreshing }) => (isRefreshing ? element("span", { class: "refreshing" }, ` ${say("result.refreshing")}`) : null);

/** "According to data of", or that there are none. */
export const dataOf = (verification) => (verification.dataOf === null ? say("result.noData") : say("result.dataOf", { moment: moment(verification.dataOf) }));

function notes({ notes: found, verdict, checks, dataOf: issued }) {
  const clockIsWrong = checks.some(({ explanation }) => explanation.name === "CLOCK_IMPLAUSIBLE") && verdict !== "CLOCK_IMPLAUSIBLE";
  const sentences = noteSentences(found);
  if (clockIsWrong) sentences.push(say("result.clockToo", { moment: moment(issued) }));
  if (sentences.length === 0) return null;
  const isWarning = clockIsWrong || found.includes("FOREIGN_HOST"); // the others ask nothing of the reader
  const heading = element("h2", {}, say("result.notesHeading"));
  return element("section", { class: isWarning ? "card notes warning" : "card notes" }, heading, sentences.map((sentence) => element("p", {}, sentence)));
}

function certificate({ claims, issuer, verdict }) { // only a valid one is dressed as one
  const pairs = [
    [say("fields.title"), claims.title],
    [say("fields.level"), claims.level === null ? null : String(claims.level)],
    [say("fields.registration"), claims.jti],
    [say("fields.number"), claims.number],
    [say("fields.blank"), claims.blank],
    [say("fields.lsp"), issuer.name],
    [say("fields.issued"), day(claims.iat * 1000)],
    [say("fields.validUntil"), day(claims.exp * 1000 - 1000)],
  ];
  const name = element("p", { class: "holder" }, element("span", { class: "holder-label" }, say("fields.name")), element("span", { class: "holder-name" }, claims.name));
  return element("section", { class: `card certificate certificate-${toneOf(verdict)}` }, element("h2", {}, say("fields.heading")), name, facts(pairs));
}

function actions(app, text, verification) {
  const again = ["STATUS_STALE", "TRUST_STALE", "CLOCK_IMPLAUSIBLE", "TRUST_UNAVAILABLE", "UNSUPPORTED", "NOT_ACTIVATED", "UNKNOWN_ISSUER"].includes(verification.verdict);
  const retry = again ? button("primary", icon("again"), say("result.retry"), () => app.checkAgain(text)) : null;
  return element("div", { class: "actions" },
    retry,
    button(again ? "" : "primary", icon("camera"), say("result.again"), () => app.home()),
    button("", icon("print"), say("result.print"), () => print()),
    button("", icon("share"), say("result.share"), () => shareResult(verification)),
    element("p", { class: "printed-only" }, say("result.printedFooter")));
}
