// Parts that several screens of the register have.

import { button, element } from "../page/dom.js";
import { icon } from "../page/icons.js";
import { currentLanguage, say } from "../page/language.js";
import { NoAnswer } from "./ask.js";
import { announce } from "./frame.js";

/** A place that is filled when the server has answered; until then it says so, and a failure offers another try. */
export function later(load, draw) {
  const place = element("div", { class: "later" });
  const run = () => {
    place.setAttribute("aria-busy", "true");
    place.replaceChildren(element("p", { class: "loading" }, say("register.loading")));
    load().then(draw).catch((error) => trouble(error, run)).then((drawn) => put(place, drawn));
  };
  run();
  return place;
}

function put(place, drawn) {
  place.removeAttribute("aria-busy");
  place.replaceChildren(...[drawn].flat().filter(Boolean));
  const isNobodysFocus = document.activeElement === document.body || document.activeElement?.id === "screen";
  if (isNobodysFocus) place.querySelector("h1")?.focus({ preventScroll: true });
}

function trouble(error, again) {
  if (!(error instanceof NoAnswer)) throw error;
  const words = say(`register.trouble.${error.reason}`);
  announce(words);
  return element("div", { class: "card" }, element("p", { class: "problem" }, words), button("", icon("again"), say("register.again"), again));
}

/** A field of a form with its label. */
export const field = (words, control, hint = null) =>
  element("div", { class: "field" }, element("label", { for: control.id }, words, hint && element("span", { class: "hint" }, hint)), control);

/** A choice out of [value, words] pairs. */
export const choice = (id, pairs, chosen) =>
  element("select", { id, name: id }, pairs.map(([value, words]) => element("option", { value, selected: value === chosen }, words)));

/** A form that changes the address: its fields become the query of `path`, the empty ones left out. */
export function searchForm(app, path, ...children) {
  const onsubmit = (event) => {
    event.preventDefault();
    const given = [...new FormData(event.target)].filter(([, value]) => value.trim() !== "");
    app.go(addressOf(path, given));
  };
  return element("form", { class: "card form search", role: "search", onsubmit, novalidate: true }, ...children);
}

/** An address of the register with its query. */
export function addressOf(path, query) {
  const text = new URLSearchParams(query).toString();
  return text ? `${path}?${text}` : path;
}

/**
 * A table in a frame. `heads` and cells are words or elements; the first cell heads its row. On a narrow screen a table of
 * words becomes a list, each cell under its head; a table of numbers (`className`) scrolls sideways.
 */
export function table(caption, heads, rows, className = "stacking") {
  const head = element("tr", {}, heads.map((words) => element("th", { scope: "col" }, words)));
  const cell = (content, at) => (at === 0 ? element("th", { scope: "row" }, content) : element("td", { "data-head": heads[at] }, content));
  const title = element("caption", {}, element("span", { class: "caption" }, caption));
  const whole = element("table", { class: className }, title, element("thead", {}, head), element("tbody", {}, rows.map((cells) => element("tr", {}, cells.map(cell)))));
  return element("div", { class: "table-frame", tabindex: "0", role: "region", "aria-label": caption }, whole);
}

/** The name of what has one in both languages, in the present one. */
export const nameOf = (named) => (currentLanguage() === "en" && named.nameEnglish) || named.nameIndonesian;

/** The English title, where it is not the same as the Indonesian one; else null. */
export const secondTitle = ({ titleIndonesian, titleEnglish }) => (titleEnglish && titleEnglish !== titleIndonesian ? titleEnglish : null);

/** A title in Indonesian with the English one under it. */
export const titleOf = (titled) => [
  element("span", { lang: "id" }, titled.titleIndonesian),
  secondTitle(titled) && element("span", { class: "second-language small", lang: "en" }, secondTitle(titled)),
];

/** What is not there, in a card. */
export const nothing = (words) => element("p", { class: "card nothing" }, words);

/** A screen for what is not in the register. */
export const missing = (title, words) => [element("h1", { tabindex: "-1" }, title), nothing(words)];

/** A small mark with a drawing and words. */
export const tag = (tone, words) => element("span", { class: `tag tone-${tone}` }, icon(tone), words);
