// The first screen: scan, or one of the other ways.

import { button, element } from "../dom.js";
import { icon } from "../icons.js";
import { say, sayAll } from "../language.js";
import { chooseFiles, takeDrops } from "../files.js";
import { installButton } from "../install.js";
import { openMany, openPrinted, openScan, openText } from "./doors.js";

export function homeScreen(app) {
  const heading = element("h1", { tabindex: "-1" }, say("home.heading"));
  const scan = button("primary large", icon("camera"), say("home.scan"), () => openScan(app));
  const welcome = element("section", { class: "welcome" }, heading, element("p", { class: "lead" }, say("home.lead")), scan);
  const whole = element("div", { class: "home" }, welcome, ways(app), element("p", { class: "drop-hint" }, say("home.drop")), element("div", { class: "actions" }, installButton()), about(), publicRegister());
  return { element: whole, leave: takeDrops(app) };
}

function ways(app) {
  const all = [
    way("picture", () => chooseFiles(app)),
    way("text", () => openText(app)),
    way("printed", () => openPrinted(app), "number"),
    way("many", () => openMany(app)),
  ];
  const heading = element("h2", { class: "quiet-heading" }, say("home.otherWays"));
  return element("section", {}, heading, element("ul", { class: "ways" }, all.map((one) => element("li", {}, one))));
}

function way(name, onclick, drawing = name) {
  const words = element("span", {}, element("strong", {}, say(`home.${name}`)), element("small", {}, say(`home.${name}Hint`)));
  return element("button", { type: "button", class: "way", onclick }, icon(drawing), words);
}

function about() {
  const paragraphs = sayAll("about.text").map((text) => element("p", {}, text));
  return element("details", { class: "card" }, element("summary", {}, say("about.heading")), paragraphs);
}

function publicRegister() {
  return element("p", { class: "elsewhere" }, element("a", { href: "/register" }, say("home.publicRegister")));
}
