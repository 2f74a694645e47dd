// Where assessments may be taken: sites by province, a list that grows page by page.

import { element } from "../page/dom.js";
import { say } from "../page/language.js";
import { ask } from "./ask.js";
import { more } from "./lsp_list.js";
import { addressOf, later, nameOf, titleOf } from "./parts.js";
import { PLACES } from "./questions.js";

/** The sites that answer a filter; `subject` draws what each is listed for: an LSP on a scheme's screen, a scheme on an LSP's. */
export function placeList(where, subject) {
  const list = { element: element("div", { class: "places" }), provinces: new Map(), sites: new Map() };
  return element("div", {}, list.element, page(list, where, subject, null));
}

/** What a site is listed for on the screen of a scheme. */
export const lspAtPlace = ({ lsp }) => element("a", { href: addressOf("/register/lsp", { number: lsp.licenceNumber }) }, lsp.name);

/** What a site is listed for on the screen of an LSP. */
export function schemeAtPlace({ scheme: { code, versions: [newest] } }) {
  return element("a", { href: addressOf("/register/scheme", { code }) }, newest ? titleOf(newest) : code);
}

function page(list, where, subject, after) {
  return later(() => ask(PLACES, { where, after }), ({ assessmentPlaces: { nodes, pageInfo } }) => {
    for (const place of nodes) siteOf(list, place).append(element("li", {}, subject(place)));
    if (list.sites.size === 0) return element("p", {}, say("register.places.none"));
    return pageInfo.hasNextPage && more(() => page(list, where, subject, pageInfo.endCursor));
  });
}

/** The list of what a site is for; the site is put under its province when it comes first. */
function siteOf(list, place) {
  if (!list.sites.has(place.site)) {
    const subjects = element("ul", { class: "place-subjects" });
    provinceOf(list, place).append(card(place, subjects));
    list.sites.set(place.site, subjects);
  }
  return list.sites.get(place.site);
}

function provinceOf(list, { province }) {
  if (!list.provinces.has(province.code)) {
    const entries = element("ul", { class: "entries" });
    list.element.append(element("h3", {}, nameOf(province)), entries);
    list.provinces.set(province.code, entries);
  }
  return list.provinces.get(province.code);
}

function card({ site, name, kind, town, address }, subjects) {
  const where = [town, address].filter(Boolean).join(" · ");
  return element("li", { class: "place" },
    element("p", { class: "place-name" }, name),
    where && element("p", { class: "small" }, where),
    element("p", { class: "small" }, `${say(`register.places.kind.${kind}`)} · `, element("span", { class: "together" }, site)),
    subjects);
}
