// Finding a certification scheme by its title.

import { element } from "../../page/dom.js";
import { icon } from "../../page/icons.js";
import { say } from "../../page/language.js";
import { ask } from "../ask.js";
import { announce } from "../frame.js";
import { more } from "../lsp_list.js";
import { addressOf, field, later, nothing, searchForm, titleOf } from "../parts.js";
import { SCHEMES } from "../questions.js";

export function schemesScreen(app, given) {
  const title = say("register.schemes.heading"), wanted = given.get("title") ?? "";
  const list = element("ul", { class: "entries" });
  const whole = element("div", {},
    element("h1", { tabindex: "-1" }, title),
    element("p", { class: "lead" }, say("register.schemes.lead")),
    form(app, wanted),
    list,
    page(list, wanted ? { title: { contains: wanted } } : {}, null));
  return { title, element: whole };
}

function form(app, wanted) {
  const input = element("input", { id: "title", name: "title", type: "search", maxlength: "80", autocomplete: "off", value: wanted });
  return searchForm(app, "/register/schemes",
    field(say("register.schemes.title"), input, say("register.schemes.titleHint")),
    element("button", { class: "button primary" }, icon("search"), element("span", {}, say("register.search"))));
}

function page(list, where, after) {
  return later(() => ask(SCHEMES, { where, after }), ({ schemes }) => {
    list.append(...schemes.nodes.map(entry));
    if (list.childElementCount === 0) return none();
    const { hasNextPage, endCursor } = schemes.pageInfo;
    return hasNextPage && more(() => page(list, where, endCursor));
  });
}

function none() {
  announce(say("register.schemes.nothing"));
  return nothing(say("register.schemes.nothing"));
}

function entry({ code, kind, kkniLevel, versions: [newest] }) {
  const words = [say(`register.kind.${kind}`), kkniLevel && say("register.scheme.levelShort", { level: kkniLevel })];
  return element("li", { class: "card entry" },
    element("a", { class: "entry-name", href: addressOf("/register/scheme", { code }) }, newest ? titleOf(newest) : code),
    element("p", { class: "small" }, `${words.filter(Boolean).join(" · ")} · `, element("span", { class: "together" }, code)));
}
