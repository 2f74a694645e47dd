// A series by province: a map of what is chosen, and a table of everything.

import { element } from "../../page/dom.js";
import { count, say, writtenDay } from "../../page/language.js";
import { choice, field, nameOf, table } from "../parts.js";
import { provinceMap } from "../province_map.js";
import { byMappedProvince, MAPPED } from "../provinces.js";
import { notes, sourceLine, threeCells, threeHeads } from "./printed.js";

/** `name` is "lsps" or "assessors"; `today` are counts of today with their province, or null. */
export function byProvince(name, figures, provinces, today) {
  if (figures.length === 0) return element("p", {}, say("register.statistics.nothing"));
  const measures = measuresOf(figures, today);
  return [chosenMap(name, measures, provinces), numbers(name, figures, provinces, measures.today), notes(figures), sourceLine(figures)];
}

function measuresOf(figures, today) {
  const column = (member) => new Map(MAPPED.map((code) => [code, Number(figures.find((each) => each.provinceIsoCode === code)?.[member] ?? 0)]));
  return { printed: column("value"), registered: column("registered"), ...(today && { today: byMappedProvince(today) }), asOf: figures[0].asOf };
}

function chosenMap(name, { asOf, ...measures }, provinces) {
  const words = (measure) => say(`register.measure.${measure}`, { day: writtenDay(asOf) });
  const select = choice(`measure-${name}`, Object.keys(measures).map((measure) => [measure, words(measure)]), "printed");
  const place = element("div", {});
  const draw = () => {
    const caption = `${say(`register.statistics.${name}`)}: ${words(select.value)}`;
    place.replaceChildren(provinceMap({ values: measures[select.value], provinces, caption, unit: say(`register.unit.${name === "lsps" ? "lsp" : "assessor"}`) }));
  };
  select.addEventListener("change", draw);
  draw();
  return element("div", { class: "form" }, field(say("register.statistics.measure"), select), place);
}

function numbers(name, figures, provinces, today) {
  const heads = [say("register.table.province"), ...threeHeads(figures), ...(today ? [say("register.table.today")] : [])];
  const rows = figures.filter((each) => each.provinceIsoCode).map((figure) => [nameOf(provinces.find(({ isoCode }) => isoCode === figure.provinceIsoCode)), ...threeCells(figure), ...(today ? [count(today.get(figure.provinceIsoCode))] : [])]);
  return table(say(`register.statistics.${name}`), heads, [...rows, ...totals(figures, today)], "numbers");
}

function totals(figures, today) {
  const total = figures.find((each) => each.name === "TOTAL");
  if (!total) return [];
  const ofToday = today ? [count([...today.values()].reduce((sum, value) => sum + value, 0))] : [];
  const printed = [element("strong", {}, say("register.table.total")), ...threeCells(total), ...ofToday];
  if (total.computed === null || Number(total.computed) === Number(total.value)) return [printed];
  const blank = ["", "", ...(today ? [""] : [])];
  return [printed, [say("register.table.sumOfCells"), count(Number(total.computed)), ...blank]];
}
