// Starts the page: the register's data, the frame around every screen, and which screen stands in it.

import { announce, drawFrame } from "./frame.js";
import { focusHeading } from "./dom.js";
import { keepOffline } from "./offline.js";
import { Register } from "./register.js";
import { checkingScreen } from "./screens/checking.js";
import { homeScreen } from "./screens/home.js";
import { brokenScreen, tooOldScreen } from "./screens/trouble.js";
import { verdictScreen } from "./screens/verdict.js";
import { currentLanguage, say, useLanguage } from "./language.js";

const UNNOTICED = 300; // milliseconds; whoever waits longer is told what for
const NEEDED = ["BigInt", "DecompressionStream", "TextDecoder"];

class App {
  register = null;
  text = null; // of the verdict on the screen
  #draw = null; // draws the present screen anew, in the language of the moment
  #leave = () => {}; // lets the present screen put its camera away
  #asked = 0; // counts questions, so that a late answer to an earlier one is dropped

  async start() {
    addEventListener("popstate", () => this.route());
    document.getElementById("skip").addEventListener("click", skipToScreen);
    this.register = await Register.open();
    this.register.addEventListener("change", () => this.#dataChanged());
    this.register.addEventListener("newer", () => this.#newerData());
    await this.route();
    await this.register.refresh();
    await keepOffline();
    await this.register.fetchRest();
  }

  /** Shows what the address bar asks for: the certificate behind `/#`, or the first screen. */
  async route() {
    const text = location.hash.slice(1);
    await (text ? this.check(text) : this.show(homeScreen));
  }

  /** Checks a text and shows its verdict. */
  async check(text) {
    const asked = ++this.#asked;
    this.text = null;
    const late = setTimeout(() => asked === this.#asked && this.show(checkingScreen), UNNOTICED);
    const verification = await this.register.check(text).finally(() => clearTimeout(late));
    if (asked === this.#asked) this.#showVerdict(text, { ...verification, isRefreshing: this.register.isRefreshing });
  }

  /** Checks a text once more, with data fetched anew. */
  checkAgain(text) {
    this.register.doubt();
    return this.check(text);
  }

  /** Shows a screen: a function of this app that returns {element, leave?}. */
  show(screen, ...facts) {
    this.#asked += screen === checkingScreen ? 0 : 1;
    this.text = null;
    this.#draw = () => screen(this, ...facts);
    this.#put();
    focusHeading(document.getElementById("screen"));
  }

  /** Shows a screen that the browser's back button leaves. */
  open(screen, ...facts) {
    history.pushState(null, "", location.pathname);
    this.show(screen, ...facts);
  }

  /** Back to the first screen; the certificate leaves the address bar. */
  home() {
    this.open(homeScreen);
  }

  /** Speaks the other language from now on. */
  changeLanguage() {
    useLanguage(currentLanguage() === "id" ? "en" : "id");
    this.#put();
    document.getElementById("language").focus();
  }

  #showVerdict(text, verification) {
    this.show(verdictScreen, text, verification);
    Object.assign(this, { text, said: saying(verification) });
    announce(say(`verdict.${verification.verdict}.title`));
  }

  #dataChanged() {
    this.#frame();
    if (!this.register.isRefreshing) document.querySelector(".refreshing")?.remove();
  }

  async #newerData() { // a verdict that stands on the screen is computed anew from newer data
    const { text } = this, asked = this.#asked;
    if (text === null) return;
    const verification = await this.register.check(text);
    if (asked !== this.#asked || saying(verification) === this.said) return; // the words on the screen are true still
    this.#showVerdict(text, verification);
    announce(`${say("result.updated")} ${say(`verdict.${verification.verdict}.title`)}`);
  }

  #put() {
    this.#leave();
    const { element, leave = () => {} } = this.#draw();
    this.#leave = leave;
    document.getElementById("screen").replaceChildren(element);
    this.#frame();
  }

  #frame() {
    drawFrame(this);
  }
}

const saying = ({ verdict, notes }) => [verdict, ...notes].join(" ");

function skipToScreen(event) { // not by the address bar, which is for certificates
  event.preventDefault();
  document.getElementById("screen").focus();
}

function troubled(app) { // a broken page never leaves a verdict standing
  return () => app.show(brokenScreen);
}

const app = new App();
const isAble = NEEDED.every((name) => name in globalThis) && globalThis.crypto?.subtle;
addEventListener("unhandledrejection", troubled(app));
addEventListener("error", troubled(app));
if (isAble) app.start();
else app.show(tooOldScreen);
