// What stands around every screen of the register: masthead, sections, foot.

import { element } from "../page/dom.js";
import { addTexts, currentLanguage, say } from "../page/language.js";
import { ENGLISH } from "./texts/english.js";
import { INDONESIAN } from "./texts/indonesian.js";

addTexts("register", { id: INDONESIAN, en: ENGLISH });

const SECTIONS = [
  ["/register", "lsps", ["/register", "/register/lsp"]],
  ["/register/schemes", "schemes", ["/register/schemes", "/register/scheme"]],
  ["/register/statistics", "statistics", ["/register/statistics"]],
];

/** Draws masthead, sections and foot for the present language and address. */
export function drawFrame(app, title) {
  document.documentElement.lang = currentLanguage();
  document.getElementById("skip").textContent = say("skip");
  document.getElementById("masthead").replaceChildren(brand(), languageButton(app));
  drawSections();
  document.getElementById("foot").replaceChildren(element("p", {}, say("register.foot")));
  app.name(title);
}

/** Lets screen readers say a sentence. */
export function announce(sentence) {
  document.getElementById("announcement").textContent = sentence;
}

function brand() {
  const words = element("span", { class: "brand-words" }, element("strong", {}, say("brand")), element("small", {}, say("brandLine")));
  const mark = element("img", { src: "/static/icons/icon.svg", alt: "", width: "40", height: "40" });
  return element("a", { class: "brand", href: "/register" }, mark, words);
}

function languageButton(app) {
  const other = currentLanguage() === "id" ? "en" : "id";
  const words = { type: "button", id: "language", class: "language", lang: other, title: say("useOtherLanguage") };
  return element("button", { ...words, onclick: () => app.changeLanguage() }, say("otherLanguage"));
}

function drawSections() {
  const links = SECTIONS.map(([href, name, paths]) => link(href, name, paths.includes(location.pathname)));
  const sections = document.getElementById("sections");
  sections.setAttribute("aria-label", say("register.sections"));
  sections.replaceChildren(element("ul", {}, [...links, link("/", "check", false)].map((each) => element("li", {}, each))));
}

const link = (href, name, isHere) => element("a", { href, "aria-current": isHere && "page" }, say(`register.section.${name}`));
