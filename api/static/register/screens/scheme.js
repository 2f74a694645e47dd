// One scheme: its versions and units, and where it may be taken.

import { element } from "../../page/dom.js";
import { count, say } from "../../page/language.js";
import { facts } from "../../page/screens/parts.js";
import { ask } from "../ask.js";
import { lspList } from "../lsp_list.js";
import { later, missing, secondTitle, table, titleOf } from "../parts.js";
import { lspAtPlace, placeList } from "../place_list.js";
import { provinceFigure } from "../province_figure.js";
import { LSPS_BY_PROVINCE, PROVINCES, SCHEME } from "../questions.js";

export function schemeScreen(app, given) {
  const title = say("register.scheme.heading"), code = given.get("code") ?? "";
  const draw = ({ scheme }) => (scheme ? whole(app, scheme) : missing(title, say("register.scheme.nothing", { code })));
  return { title, element: later(() => ask(SCHEME, { code }), draw) };
}

function whole(app, scheme) {
  const [newest] = scheme.versions;
  if (newest) app.name(newest.titleIndonesian);
  return [
    element("p", { class: "kicker" }, say(`register.kind.${scheme.kind}`)),
    element("h1", { tabindex: "-1", lang: "id" }, newest?.titleIndonesian ?? scheme.code),
    newest && secondTitle(newest) && element("p", { class: "lead", lang: "en" }, secondTitle(newest)),
    about(scheme),
    where(scheme),
    places(scheme),
    ...scheme.versions.map((version, at) => versionCard(version, at === 0)),
  ];
}

function about(scheme) {
  return element("section", { class: "card" }, facts([
    [say("register.scheme.code"), scheme.code],
    [say("register.scheme.kind"), say(`register.kind.${scheme.kind}`)],
    [say("register.scheme.level"), scheme.kkniLevel],
    [say("register.scheme.basis"), say(`register.basis.${scheme.standardBasis}`)],
    [say("register.scheme.owner"), scheme.ownerBody],
    [say("register.scheme.classes"), `KBLI ${scheme.kbliCode} · KBJI ${scheme.kbjiCode}`],
  ]));
}

function where({ code }) {
  const certifying = { isLicensed: true, certifies: { code: { equals: code } } };
  const load = () => Promise.all([ask(LSPS_BY_PROVINCE, { where: certifying }), ask(PROVINCES)]);
  const draw = ([{ lspStats }, { provinces }]) => {
    const total = lspStats.reduce((sum, each) => sum + each.count, 0);
    if (total === 0) return element("p", {}, say("register.scheme.nowhere"));
    const figure = provinceFigure({ stats: lspStats, provinces, caption: say("register.scheme.mapCaption") });
    return [element("p", {}, say("register.scheme.somewhere", { count: count(total) })), figure, element("h3", {}, say("register.scheme.lsps")), lspList(certifying)];
  };
  return element("section", { class: "card" }, element("h2", {}, say("register.scheme.where")), later(load, draw));
}

function places({ code }) {
  const list = placeList({ schemeCode: { equals: code } }, lspAtPlace);
  return element("section", { class: "card", id: "places" }, element("h2", {}, say("register.places.heading")), element("p", {}, say("register.places.ofScheme")), list);
}

function versionCard(version, isNewest) {
  const heads = ["unitCode", "unitTitle", "role"].map((name) => say(`register.scheme.${name}`));
  const rows = version.units.map((unit) => [element("span", { class: "code" }, unit.code), element("span", {}, titleOf(unit)), say(`register.role.${unit.role}`)]);
  const heading = say("register.scheme.version", { version: version.version, status: say(`register.versionStatus.${version.status}`) });
  return element("details", { class: "card", open: isNewest },
    element("summary", {}, heading),
    facts([
      [say("register.scheme.validity"), say("register.scheme.years", { count: version.validityYears })],
      [say("register.scheme.sheet"), version.verificationSheetNumber],
    ]),
    table(say("register.scheme.units", { count: rows.length }), heads, rows));
}
