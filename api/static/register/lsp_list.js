// A list of LSPs that grows page by page.

import { button, element } from "../page/dom.js";
import { icon } from "../page/icons.js";
import { say, writtenDay } from "../page/language.js";
import { ask } from "./ask.js";
import { licenceTag, presentLicence } from "./licence.js";
import { later, nameOf } from "./parts.js";
import { LSPS } from "./questions.js";

/** The LSPs that answer a filter, twenty at first and more when they are asked for. */
export function lspList(where) {
  const list = element("ul", { class: "entries" });
  return element("div", {}, list, page(list, where, null));
}

function page(list, where, after) {
  return later(() => ask(LSPS, { where, after }), ({ lsps }) => {
    list.append(...lsps.nodes.map(entry));
    const { hasNextPage, endCursor } = lsps.pageInfo;
    return hasNextPage && more(() => page(list, where, endCursor));
  });
}

/** A button that puts the next page in its own place, and the focus on the first thing that comes. */
export function more(next) {
  const place = button("", icon("more"), say("register.more"), () => place.replaceWith(next()));
  return place;
}

function entry(lsp) {
  const licence = presentLicence(lsp.licences);
  const until = licence && ["IN_FORCE", "FROZEN"].includes(licence.state) ? say("register.licence.until", { day: writtenDay(licence.validUntil) }) : null;
  return element("li", { class: "card entry" },
    element("a", { class: "entry-name", href: `/register/lsp?number=${encodeURIComponent(lsp.licenceNumber)}` }, lsp.name),
    element("p", { class: "small" }, `${say(`register.type.${lsp.type}`)} · ${nameOf(lsp.province)} · `, element("span", { class: "together" }, lsp.licenceNumber)),
    element("p", { class: "entry-state" }, licenceTag(licence), until && element("span", { class: "small" }, until)));
}
