// The details of a check, for those who want them: each check, the issuer on that day, the units, the data that were used.

import { jakartaDay } from "../../check/calendar.js";
import { licenceOn } from "../../check/issuers.js";
import { element } from "../dom.js";
import { icon } from "../icons.js";
import { count, currentLanguage, moment, say, writtenDay } from "../language.js";
import { facts } from "./parts.js";

const HOUR = 3_600_000; // milliseconds
const OUTCOMES = { PASSED: "good", FAILED: "bad", NOT_REACHED: "foreign" };
const OUTCOME_WORDS = { PASSED: "passed", FAILED: "failed", NOT_REACHED: "notReached" };

/** A closed section that opens into everything that was found; it is filled when it opens. */
export function detailsSection(verification) {
  return element("details", { class: "card details", ontoggle: ({ target }) => target.childElementCount === 1 && fill(target, verification) },
    element("summary", {}, say("details.heading")));
}

function fill(section, verification) {
  const { claims, issuer } = verification;
  section.append(...[checkList(verification), issuer && issuerFacts(verification), claims && schemeFacts(claims), dataFacts(verification)].flat().filter(Boolean));
  fillUnits(section, verification);
}

function checkList({ checks }) {
  return [element("h3", {}, say("details.checks")), element("ol", { class: "checks" }, checks.map(checkItem))];
}

function checkItem({ check, outcome, explanation }) {
  const words = element("div", {},
    element("strong", {}, say(`check.${check}`)), " ",
    element("span", { class: "outcome" }, say(`details.${OUTCOME_WORDS[outcome]}`)),
    element("p", {}, explain(explanation)));
  return element("li", { class: `check-${OUTCOMES[outcome]}`, "data-check": check, "data-outcome": outcome }, icon(OUTCOMES[outcome]), words);
}

/** The sentence of an explanation, its moments and days written in the language of the page. */
export function explain({ name, facts: { moment: when, day, defect } }) {
  return say(`explanation.${name}`, { moment: when && moment(when), day: day && writtenDay(day), defect });
}

function issuerFacts({ claims, issuer }) {
  return [
    element("h3", {}, say("details.issuer")),
    facts([
      [say("fields.lsp"), issuer.name],
      [say("details.licence"), issuer.licence_number],
      [say("details.type"), say(`details.kind.${issuer.type}`)],
      [say("details.licenceThatDay"), licenceWords(licenceOn(issuer, jakartaDay(claims.iat * 1000)))],
    ]),
  ];
}

function licenceWords(licence) {
  if (licence === null) return say("details.noLicence");
  const [start, end] = licence.map((day) => day && writtenDay(day));
  return end ? say("details.interval", { start, end }) : say("details.openInterval", { start });
}

function schemeFacts({ scheme }) {
  return [element("h3", {}, say("details.scheme")), facts([[say("details.scheme"), scheme]]), element("div", { class: "units" })];
}

async function fillUnits(section, { claims, trust }) {
  const place = section.querySelector(".units");
  if (!place) return;
  const scheme = await trust.scheme(claims.scheme).catch(() => null);
  place.replaceChildren(...(scheme ? [schemeTitle(scheme), unitTable(scheme)] : [element("p", { class: "small" }, say("details.noUnits"))]));
}

function schemeTitle({ title, title_english: english }) {
  const [first, second] = currentLanguage() === "id" ? [title, english] : [english, title];
  return facts([[say("details.schemeTitle"), element("span", {}, first, element("small", { class: "second-language" }, second))]]);
}

function unitTable({ units }) {
  const head = element("tr", {}, element("th", { scope: "col" }, say("details.unitCode")), element("th", { scope: "col" }, say("details.unitTitle")));
  const rows = units.map(([code, title]) => element("tr", {}, element("td", { class: "code" }, code), element("td", {}, title)));
  return element("table", {}, element("caption", {}, `${say("details.units")} (${count(units.length)})`), element("thead", {}, head), element("tbody", {}, rows));
}

function dataFacts({ claims, dataOf, at, trust, defect, issuer }) {
  const pairs = [
    [say("details.dataSigned"), dataOf === null ? null : moment(dataOf)],
    [say("details.dataAge"), dataOf === null ? null : age(at - dataOf)],
    [say("details.register"), trust?.registerIdentifier],
    [say("details.statusList"), claims && say("details.statusPlace", { index: count(claims.statusIndex), uri: claims.statusUri })],
    [say("details.defect"), defect && element("code", {}, defect)],
  ];
  return issuer || dataOf !== null || defect ? [element("h3", {}, say("details.data")), facts(pairs)] : [];
}

function age(milliseconds) {
  const hours = Math.floor(milliseconds / HOUR);
  if (hours < 1) return say("details.ageFresh");
  return hours < 48 ? say("details.ageHours", { hours: count(hours) }) : say("details.ageDays", { days: count(Math.floor(hours / 24)) });
}
