// Many at once: files and lists become a table and a report.

import { checkAll } from "../batch.js";
import { button, element } from "../dom.js";
import { takeDrops } from "../files.js";
import { icon } from "../icons.js";
import { count, say, writtenDay } from "../language.js";
import { cellsOf, downloadReport, resultOf, wordsOf } from "../report.js";
import { toneOfStanding } from "../unsigned.js";
import { backButton, noteSentences, toneOf } from "./parts.js";

export function manyScreen(app, files = []) {
  const batch = { app, rows: [], isOver: false };
  const view = { status: element("p", { role: "status" }), bar: element("progress", { class: "progress", hidden: true, "aria-label": say("many.caption") }), body: element("tbody") };
  const after = element("div", { class: "actions", hidden: true }, button("primary", icon("download"), say("many.report"), () => downloadReport(batch.rows)));
  const take = (chosen) => run(batch, chosen, view, after);
  const whole = element("div", {},
    backButton(app),
    element("h1", { tabindex: "-1" }, say("many.heading")),
    element("p", { class: "lead" }, say("many.lead")),
    chooser(take),
    view.bar,
    view.status,
    table(view.body),
    after);
  if (files.length > 0) take(files);
  const leaveDrops = takeDrops(app);
  return { element: whole, leave: () => (leaveDrops(), (batch.isOver = true)) };
}

function chooser(take) {
  const choose = (attributes) => () => {
    const input = element("input", { type: "file", multiple: true, ...attributes });
    input.addEventListener("change", () => take([...input.files]));
    input.click();
  };
  const buttons = element("div", { class: "pair" },
    button("primary", icon("picture"), say("many.files"), choose({ accept: "image/*,application/pdf,.csv,text/csv" })),
    button("", icon("many"), say("many.folder"), choose({ webkitdirectory: true })));
  return element("section", { class: "card" }, buttons, element("p", { class: "small" }, say("many.csvHint")));
}

function table(body) {
  const columns = ["source", "verdict", "name", "number", "validUntil"].map((name) => element("th", { scope: "col" }, say(`many.${name}`)));
  const whole = element("table", { class: "results" }, element("caption", {}, say("many.caption")), element("thead", {}, element("tr", {}, columns)), body);
  return element("div", { class: "table-frame", hidden: true, tabindex: "0", role: "region", "aria-label": say("many.caption") }, whole);
}

async function run(batch, files, view, after) {
  view.bar.hidden = false;
  for await (const { row, done, total } of checkAll(batch.app.register, files, () => batch.isOver)) {
    batch.rows.push(row);
    view.body.append(rowElement(row));
    view.body.closest(".table-frame").hidden = false;
    Object.assign(view.bar, { max: total, value: done });
    view.status.textContent = say("many.progress", { done: count(done), total: count(total) });
  }
  const valid = batch.rows.filter(({ verdict }) => verdict === "VALID").length;
  view.status.textContent = say("many.done", { total: count(batch.rows.length), valid: count(valid), other: count(batch.rows.length - valid) });
  view.bar.hidden = true;
  after.hidden = false;
}

function rowElement(row) {
  const { source, name, number, lastDay } = cellsOf(row);
  const cells = [source, tag(row), name, number, lastDay && writtenDay(lastDay)];
  return element("tr", { "data-result": resultOf(row) }, cells.map((cell) => element("td", {}, cell ?? "")));
}

function tag(row) {
  const tone = toneOfStanding(row.standing) ?? (row.verdict ? toneOf(row.verdict) : "foreign");
  const remarks = row.wasAsked ? [say("many.asked")] : noteSentences(row.notes ?? []);
  return element("span", {}, element("span", { class: `tag tone-${tone}` }, icon(tone), wordsOf(row)), remarks.map((remark) => element("small", {}, ` ${remark}`)));
}
