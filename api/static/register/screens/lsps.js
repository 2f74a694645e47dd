// Finding a licensed LSP: by what it may certify, where it is, what type it is.

import { element } from "../../page/dom.js";
import { icon } from "../../page/icons.js";
import { count, say } from "../../page/language.js";
import { ask } from "../ask.js";
import { announce } from "../frame.js";
import { choice, field, later, nameOf, nothing, searchForm } from "../parts.js";
import { LSP_COUNT, PROVINCES } from "../questions.js";
import { lspList } from "../lsp_list.js";

const TYPES = ["P1", "P2", "P3"];

export function lspsScreen(app, given) {
  const title = say("register.lsps.heading");
  const whole = element("div", {},
    element("h1", { tabindex: "-1" }, title),
    element("p", { class: "lead" }, say("register.lsps.lead")),
    later(() => ask(PROVINCES), ({ provinces }) => form(app, given, provinces)),
    later(() => ask(LSP_COUNT, { where: wanted(given) }), ({ lspStats }) => results(given, lspStats[0]?.count ?? 0)));
  return { title, element: whole };
}

/** The filter that the address asks for. */
export function wanted(given) {
  const parts = [
    given.get("scheme") && { certifies: { title: { contains: given.get("scheme") } } },
    given.get("name") && { name: { contains: given.get("name") } },
    given.get("province") && { provinceCode: { in: given.get("province").split(",") } },
    TYPES.includes(given.get("type")) && { type: { equals: given.get("type") } },
    !given.get("all") && { isLicensed: true },
  ];
  return Object.assign({}, ...parts.filter(Boolean));
}

function form(app, given, provinces) {
  const places = [["", say("register.lsps.anyProvince")], ...together(given.get("province") ?? "", provinces), ...provinces.map((each) => [each.code, nameOf(each)])];
  const types = [["", say("register.lsps.anyType")], ...TYPES.map((type) => [type, say(`register.type.${type}`)])];
  return searchForm(app, "/register",
    field(say("register.lsps.scheme"), input("scheme", given), say("register.lsps.schemeHint")),
    field(say("register.lsps.name"), input("name", given)),
    field(say("register.lsps.province"), choice("province", places, given.get("province") ?? "")),
    field(say("register.lsps.type"), choice("type", types, given.get("type") ?? "")),
    element("div", { class: "submit" }, all(given), element("button", { class: "button primary" }, icon("search"), element("span", {}, say("register.search")))));
}

/** A choice for several provinces at once, when the address asks for that: the map of 2021 does. */
function together(codes, provinces) {
  const named = provinces.filter(({ code }) => codes.split(",").includes(code));
  return named.length > 1 ? [[codes, named.map(nameOf).join(", ")]] : [];
}

const input = (name, given) => element("input", { id: name, name, type: "search", maxlength: "80", autocomplete: "off", value: given.get(name) ?? "" });

function all(given) {
  const box = element("input", { type: "checkbox", id: "all", name: "all", value: "1", checked: Boolean(given.get("all")) });
  return element("label", { class: "check", for: "all" }, box, say("register.lsps.all"));
}

function results(given, total) {
  const words = say("register.lsps.found", { count: count(total) });
  announce(words);
  if (total === 0) return nothing(say("register.lsps.nothing"));
  return [element("h2", { class: "found" }, words), lspList(wanted(given))];
}
