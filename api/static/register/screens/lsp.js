// One LSP: its licence today, what it may certify, and where it is.

import { element } from "../../page/dom.js";
import { say, writtenDay } from "../../page/language.js";
import { facts } from "../../page/screens/parts.js";
import { ask } from "../ask.js";
import { licenceTag, presentLicence } from "../licence.js";
import { addressOf, later, missing, nameOf, table, titleOf } from "../parts.js";
import { placeList, schemeAtPlace } from "../place_list.js";
import { LSP_IN_FULL } from "../questions.js";

export function lspScreen(app, given) {
  const title = say("register.lsp.heading"), number = given.get("number") ?? "";
  const draw = ({ lsp }) => (lsp ? whole(app, lsp) : missing(title, say("register.lsp.nothing", { number })));
  return { title, element: later(() => ask(LSP_IN_FULL, { number }), draw) };
}

function whole(app, lsp) {
  app.name(lsp.name);
  const licence = presentLicence(lsp.licences);
  return [
    element("p", { class: "kicker" }, say(`register.type.${lsp.type}`)),
    element("h1", { tabindex: "-1" }, lsp.name),
    lsp.nameEnglish && element("p", { class: "lead", lang: "en" }, lsp.nameEnglish),
    standing(licence),
    element("div", { class: "columns" }, about(lsp), licences(lsp)),
    scope(lsp),
    places(lsp),
  ];
}

function standing(licence) {
  const state = licence?.state ?? "NONE";
  const day = licence && writtenDay(licence.validUntil);
  return element("section", { class: "card standing" }, licenceTag(licence), element("p", {}, say(`register.standing.${state}`, { day })));
}

function about(lsp) {
  const website = lsp.website && /^https?:\/\//.test(lsp.website) ? element("a", { href: lsp.website, rel: "noopener noreferrer" }, lsp.website) : lsp.website;
  return element("section", { class: "card" }, element("h2", {}, say("register.lsp.about")), facts([
    [say("register.lsp.number"), lsp.licenceNumber],
    [say("register.lsp.type"), say(`register.typeInFull.${lsp.type}`)],
    [say("register.lsp.founder"), lsp.founder],
    [say("register.lsp.province"), nameOf(lsp.province)],
    [say("register.lsp.address"), lsp.address],
    [say("register.lsp.phone"), lsp.phone],
    [say("register.lsp.email"), lsp.email],
    [say("register.lsp.website"), website],
  ]));
}

function licences({ everyLicence }) {
  const rows = everyLicence.map((licence) => [licence.decreeNumber, writtenDay(licence.validFrom), writtenDay(licence.validUntil), stateOf(licence)]);
  const heads = ["decree", "from", "lastDay", "state"].map((name) => say(`register.lsp.${name}`));
  return element("section", { class: "card" }, element("h2", {}, say("register.lsp.licences")),
    rows.length ? table(say("register.lsp.licencesCaption"), heads, rows) : element("p", {}, say("register.lsp.noLicence")));
}

function stateOf({ state, endedOn, freezes }) {
  const ended = endedOn && element("span", { class: "second-language small" }, say("register.lsp.endedOn", { day: writtenDay(endedOn) }));
  const frozen = freezes.map(({ fromDate, toDate }) => element("span", { class: "second-language small" }, say(toDate ? "register.lsp.frozenFromTo" : "register.lsp.frozenFrom", { from: writtenDay(fromDate), to: toDate && writtenDay(toDate) })));
  return element("span", {}, say(`register.licence.${state}`), ended, frozen);
}

function scope({ scope: entries }) {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10); // the day in Jakarta
  const isNow = ({ fromDate, toDate }) => fromDate <= today && (toDate === null || today <= toDate);
  const now = entries.filter(isNow), then = entries.filter((each) => !isNow(each));
  return element("section", { class: "card" },
    element("h2", {}, say("register.lsp.scope")),
    now.length ? scopeTable(say("register.lsp.scopeCaption"), now) : element("p", {}, say("register.lsp.noScope")),
    then.length > 0 ? element("details", {}, element("summary", {}, say("register.lsp.scopeThen")), scopeTable(say("register.lsp.scopeThen"), then)) : null);
}

function scopeTable(caption, entries) {
  const heads = ["scheme", "code", "from", "lastDay"].map((name) => say(`register.lsp.${name}`));
  const rows = entries.map(({ fromDate, toDate, schemeVersion }) => [
    element("a", { href: addressOf("/register/scheme", { code: schemeVersion.scheme.code }) }, titleOf(schemeVersion)),
    element("span", { class: "code" }, `${schemeVersion.scheme.code}@${schemeVersion.version}`),
    writtenDay(fromDate),
    toDate ? writtenDay(toDate) : "–",
  ]);
  return table(caption, heads, rows);
}

function places({ licenceNumber }) {
  const list = placeList({ licenceNumber: { equals: licenceNumber } }, schemeAtPlace);
  return element("section", { class: "card", id: "places" }, element("h2", {}, say("register.places.heading")), element("p", {}, say("register.places.ofLsp")), list);
}
