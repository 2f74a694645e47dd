// The two languages of the page: Indonesian first, English second. The choice is kept in this browser, in no cookie.

import { ENGLISH } from "./catalogue/english.js";
import { INDONESIAN } from "./catalogue/indonesian.js";

const CATALOGUES = { id: INDONESIAN, en: ENGLISH };
const KEPT_AS = "kompeten-language";

let language = kept();

function kept() {
  try {
    return localStorage.getItem(KEPT_AS) === "en" ? "en" : "id";
  } catch {
    return "id"; // a browser that keeps nothing
  }
}

/** The language in use, "id" or "en". */
export const currentLanguage = () => language;

/** Changes the language and keeps the choice. */
export function useLanguage(chosen) {
  language = chosen;
  try {
    localStorage.setItem(KEPT_AS, chosen);
  } catch {
    // it lasts as long as this window
  }
}

/** Adds the texts of another part of the house, under a name of its own: {id, en}. */
export function addTexts(name, texts) {
  for (const [spoken, catalogue] of Object.entries(CATALOGUES)) catalogue[name] = texts[spoken];
}

/** The text of this key, with `{facts}` filled in. Keys are paths: "verdict.VALID.title". */
export function say(key, facts = {}) {
  const text = key.split(".").reduce((node, name) => node?.[name], CATALOGUES[language]);
  if (typeof text !== "string") throw new Error(`no text ${key}`);
  return filled(text, facts);
}

/** A text with its `{facts}` filled in. */
export const filled = (text, facts) => text.replace(/\{(\w+)\}/g, (_, name) => String(facts[name]));

/** The list of texts of this key. */
export const sayAll = (key) => key.split(".").reduce((node, name) => node[name], CATALOGUES[language]);

const LOCALES = { id: "id-ID", en: "en-GB" };
const ZONE = { timeZone: "Asia/Jakarta" };
const TIME = inEachLanguage((locale) => new Intl.DateTimeFormat(locale, { ...ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }));
const DAY = inEachLanguage((locale) => new Intl.DateTimeFormat(locale, { ...ZONE, dateStyle: "long" }));

function inEachLanguage(make) { // made once for each language: an old phone takes a while to make one
  const made = {};
  return () => (made[language] ??= make(LOCALES[language]));
}

/** A moment in milliseconds as `22 November 2026, 14.03 WIB`. */
export function moment(milliseconds) {
  return `${day(milliseconds)}, ${TIME().format(milliseconds)} WIB`;
}

/** The day in Jakarta of a moment in milliseconds, as `22 November 2026`. */
export const day = (milliseconds) => DAY().format(milliseconds);

/** A day written `2026-11-22`, as `22 November 2026`. */
export const writtenDay = (text) => day(Date.parse(`${text}T00:00:00+07:00`));

/** A whole number with the language's separators. */
export const count = (number) => new Intl.NumberFormat(LOCALES[language]).format(number);

/** A whole number with its sign, zero without one. */
export const signed = (number) => new Intl.NumberFormat(LOCALES[language], { signDisplay: "exceptZero" }).format(number);

/** The name of a month, 1 to 12, "long" or "short". */
export const monthName = (month, style) => new Intl.DateTimeFormat(LOCALES[language], { month: style, timeZone: "UTC" }).format(Date.UTC(2021, month - 1));
