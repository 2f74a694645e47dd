// Printed figures beside what the register counts.

import { element } from "../../page/dom.js";
import { count, currentLanguage, say, signed, writtenDay } from "../../page/language.js";

/** A number as the report prints it, the register's on the same day, and the difference: three cells. */
export const threeCells = ({ value, registered, differenceFromRegister }) => [
  count(Number(value)),
  registered === null ? "–" : count(Number(registered)),
  differenceFromRegister === null ? "–" : signed(Number(differenceFromRegister)),
];

/** The heads of those cells. */
export const threeHeads = ([{ asOf }]) => [say("register.table.printed"), say("register.table.registered", { day: writtenDay(asOf) }), say("register.table.difference")];

/** The notes of figures that something speaks against, each once. */
export function notes(figures) {
  const texts = new Set(figures.map((each) => (currentLanguage() === "id" ? each.noteIndonesian : each.noteEnglish)).filter(Boolean));
  if (texts.size === 0) return null;
  return element("div", { class: "notes-list" }, element("h3", {}, say("register.statistics.notes")), element("ul", {}, [...texts].map((text) => element("li", {}, text))));
}

/** The publication that figures are from, and the day of which they speak. */
export const sourceLine = ([{ source, asOf }]) => element("p", { class: "small" }, say("register.statistics.source", { source, day: writtenDay(asOf) }));
