// What stands around every screen: masthead, banners, the state of the data.

import { element } from "./dom.js";
import { icon } from "./icons.js";
import { currentLanguage, moment, say } from "./language.js";

let drawnIn = null; // the language of the masthead that stands there

/** Draws masthead, banners and foot for the present language and state. */
export function drawFrame(app) {
  if (drawnIn !== currentLanguage()) drawMasthead(app);
  put("banners", ...banners(app.register?.state ?? {}));
  put("foot", ...stateLines(app.register));
}

function drawMasthead(app) {
  drawnIn = document.documentElement.lang = currentLanguage();
  document.title = say("title");
  document.getElementById("skip").textContent = say("skip");
  put("masthead", brand(app), languageButton(app));
}

/** Lets screen readers say a sentence. */
export function announce(sentence) {
  document.getElementById("announcement").textContent = sentence;
}

function put(id, ...children) {
  document.getElementById(id).replaceChildren(...children.filter(Boolean));
}

function brand(app) {
  const words = element("span", { class: "brand-words" }, element("strong", {}, say("brand")), element("small", {}, say("brandLine")));
  const mark = element("img", { src: "/static/icons/icon.svg", alt: "", width: "40", height: "40" });
  return element("a", { class: "brand", href: "/", onclick: (event) => (event.preventDefault(), app.home()) }, mark, words);
}

function languageButton(app) {
  const other = currentLanguage() === "id" ? "en" : "id";
  const words = { type: "button", id: "language", class: "language", lang: other, title: say("useOtherLanguage") };
  return element("button", { ...words, onclick: () => app.changeLanguage() }, say("otherLanguage"));
}

function banners({ register }) {
  if (!register) return [];
  const elsewhere = new URL(register.identifier).origin !== location.origin;
  return [
    register.isTest && element("p", { class: "banner banner-test" }, say("testRegister")),
    elsewhere && element("p", { class: "banner banner-warning" }, say("foreignPage", { address: register.identifier })),
  ];
}

function stateLines(register) {
  if (!register) return [];
  const { data, dataOf, problem, isKept } = register.state;
  const facts = { moment: dataOf && moment(dataOf), code: problem?.code };
  const refused = problem !== null && problem.code !== "OFFLINE";
  return [
    element("p", { class: `data-state data-${data}` }, say(`trust.${data}`, facts)),
    refused ? element("p", {}, say("trust.problem", facts)) : null,
    keptLine(register, isKept),
  ];
}

function keptLine(register, isKept) {
  if (!isKept) return element("p", {}, say("trust.notKept"));
  return register.hasEverything ? element("p", { class: "ready" }, icon("offline"), say("trust.offlineReady")) : null;
}
