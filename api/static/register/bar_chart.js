// Bars that lie one under the other, each out of parts, with a thin second bar for what it is compared with.

import { element } from "../page/dom.js";
import { count } from "../page/language.js";
import { hatching, hatchings, sample } from "./patterns.js";
import { svg, unusedId } from "./svg.js";

const ROW = 36; // pixels of height
const LABELS = 52; // pixels of width
const WIDEST = 62; // per cent of the width, of the longest bar

/**
 * `rows` are {label, values, compared}; `parts` names each value and has its hatching's class, `compared` names the second bar.
 * The numbers stand in a table beside it: to screen readers the drawing is one picture with the caption as its name.
 */
export function barChart({ rows, parts, compared, caption }) {
  const most = Math.max(1, ...rows.flatMap((row) => [total(row), row.compared]));
  const prefix = unusedId("bars");
  const drawing = svg("svg", { class: "bars", width: "100%", height: rows.length * ROW, role: "img", "aria-label": caption }, hatchings(prefix), rows.map((row, at) => bar({ row, at, parts, most, prefix })));
  return element("figure", { class: "figure" }, element("figcaption", {}, caption), drawing, legend(parts, compared));
}

const total = ({ values }) => values.reduce((sum, value) => sum + value, 0);

function bar({ row, at, parts, most, prefix }) {
  const share = (value) => (value / most) * WIDEST;
  let x = 0;
  const rects = row.values.flatMap((value, part) => {
    const area = { x: `${x}%`, y: 4, width: `${share(value)}%`, height: 16 };
    x += share(value);
    return piece(area, parts[part].kind, prefix);
  });
  const words = svg("text", { x: `${x}%`, dx: 6, y: 17, class: "amount" }, count(total(row)));
  const second = svg("rect", { x: 0, y: 22, width: `${share(row.compared)}%`, height: 5, class: "compared" });
  return svg("g", { transform: `translate(0 ${at * ROW})` },
    svg("text", { x: 0, y: 17 }, row.label),
    svg("svg", { x: LABELS, width: "100%", height: ROW, overflow: "visible" }, rects, second, words));
}

const piece = (area, kind, prefix) => [
  svg("rect", { ...area, class: `part-${kind}` }),
  hatching(prefix, kind) && svg("rect", { ...area, fill: hatching(prefix, kind), class: `over part-over-${kind}` }),
];

function legend(parts, compared) {
  const entries = parts.map(({ kind, words }) => element("li", {}, sample(kind, "part"), element("span", {}, words)));
  const thin = svg("svg", { class: "sample", width: 30, height: 18, "aria-hidden": "true" }, svg("rect", { y: 7, width: 30, height: 5, class: "compared" }));
  return element("ul", { class: "legend" }, entries, element("li", {}, thin, element("span", {}, compared)));
}
