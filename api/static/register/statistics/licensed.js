// LSPs licensed for the first time: by month and by type.

import { element } from "../../page/dom.js";
import { count, monthName, say } from "../../page/language.js";
import { barChart } from "../bar_chart.js";
import { table } from "../parts.js";
import { notes, sourceLine, threeCells, threeHeads } from "./printed.js";

const TYPES = ["P1", "P2", "P3"];
const KINDS = { P1: 5, P2: 3, P3: 2 }; // hatchings: solid, hatched, dotted
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** The series by month and type. */
export function byMonth(figures) {
  if (figures.length === 0) return element("p", {}, say("register.statistics.nothing"));
  const caption = say("register.statistics.months");
  const cell = (month, type) => figures.find((each) => each.month === month && each.lspType === type);
  const rows = MONTHS.map((month) => ({ label: monthName(month, "short"), values: TYPES.map((type) => Number(cell(month, type)?.value ?? 0)), compared: Number(cell(month, null)?.registered ?? 0) }));
  const parts = TYPES.map((type) => ({ kind: KINDS[type], words: say(`register.type.${type}`) }));
  const chart = barChart({ rows, parts, compared: say("register.table.registeredShort"), caption: say("register.statistics.monthsCaption") });
  return [chart, monthTable(caption, figures, cell), notes(figures), sourceLine(figures)];
}

function monthTable(caption, figures, cell) {
  const heads = [say("register.table.month"), ...TYPES, ...threeHeads(figures)];
  const rows = MONTHS.map((month) => [monthName(month, "long"), ...TYPES.map((type) => printed(cell(month, type))), ...threeCells(cell(month, null))]);
  return table(caption, heads, [...rows, ...totals(figures)], "numbers");
}

const printed = (figure) => (figure && figure.printed !== "" ? count(Number(figure.value)) : say("register.table.blank"));

function totals(figures) {
  const named = (name) => figures.find((each) => each.name === name);
  const sum = named("JUMLAH"), claimed = named("TOTAL JUMLAH LSP");
  return [
    sum && [element("strong", {}, say("register.table.total")), ...TYPES.map((type) => printed(named(`JUMLAH ${type}`))), ...threeCells(sum)],
    claimed && [say("register.table.claimed"), "", "", "", ...threeCells(claimed)],
  ].filter(Boolean);
}

/** The series by type. */
export function byType(figures) {
  if (figures.length === 0) return element("p", {}, say("register.statistics.nothing"));
  const cells = TYPES.map((type) => figures.find((each) => each.name === `LSP ${type}`)), total = figures.find((each) => each.name === "TOTAL");
  const rows = TYPES.map((type, at) => ({ label: type, values: [Number(cells[at].value)], compared: Number(cells[at].registered ?? 0) }));
  const chart = barChart({ rows, parts: [{ kind: 5, words: say("register.table.printed") }], compared: say("register.table.registeredShort"), caption: say("register.statistics.types") });
  const lines = TYPES.map((type, at) => [say(`register.type.${type}`), ...threeCells(cells[at])]);
  const sum = total ? [[element("strong", {}, say("register.table.total")), ...threeCells(total)], ...sumOfCells(total)] : [];
  return [chart, table(say("register.statistics.types"), [say("register.table.type"), ...threeHeads(figures)], [...lines, ...sum], "numbers"), notes(figures), sourceLine(figures)];
}

const sumOfCells = ({ computed, value }) => (computed === null || Number(computed) === Number(value) ? [] : [[say("register.table.sumOfCells"), count(Number(computed)), "", ""]]);
