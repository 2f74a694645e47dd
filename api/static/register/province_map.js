// A map of the provinces, shaded by classes of about as many provinces each. Every province is a link to its LSPs.

import { element } from "../page/dom.js";
import { count, say } from "../page/language.js";
import { OUTLINES, SIZE } from "./map/indonesia.js";
import { addressOf, nameOf } from "./parts.js";
import { hatching, hatchings, sample } from "./patterns.js";
import { partsOf } from "./provinces.js";
import { classOf, quantileClasses } from "./quantiles.js";
import { svg, unusedId } from "./svg.js";

const HIGHEST = 5; // classes

/** The map with its legend. `values` has a number for each code on the map, `provinces` the names, `unit` says what is counted. */
export function provinceMap({ values, provinces, caption, unit }) {
  const classes = quantileClasses([...values.values()], HIGHEST);
  const pointed = element("p", { class: "pointed", "aria-hidden": "true" }, say("register.map.point"));
  const prefix = unusedId("hatching");
  const shapes = [...values].map(([code, value]) => province({ code, value, kind: kindOf(classes, value), provinces, unit, pointed, prefix }));
  const drawing = svg("svg", { class: "map", viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, role: "group", "aria-label": caption }, hatchings(prefix, 9), shapes);
  const frame = element("div", { class: "map-frame" }, drawing);
  return element("figure", { class: "figure" }, element("figcaption", {}, caption), frame, pointed, legend(classes, values), element("p", { class: "small" }, say("register.map.source")));
}

/** The shade of a value: the highest class is always the darkest, however few classes there are. */
function kindOf(classes, value) {
  const found = classOf(classes, value);
  return found === 0 ? 0 : found + HIGHEST - classes.length;
}

function province({ code, value, kind, provinces, unit, pointed, prefix }) {
  const parts = partsOf(code, provinces), name = parts.map(nameOf).join(", ");
  const words = `${name}: ${count(value)} ${unit}`;
  const outline = { d: OUTLINES[code] };
  const over = hatching(prefix, kind) && svg("path", { ...outline, fill: hatching(prefix, kind), class: `over shade-over-${kind}` });
  const href = addressOf("/register", { province: parts.map((each) => each.code).join(",") });
  const link = svg("a", { href, class: "province", "aria-label": words, "data-province": code, "data-class": kind }, svg("path", { ...outline, class: `shade-${kind}` }), over);
  for (const event of ["pointerenter", "focus"]) link.addEventListener(event, () => (pointed.textContent = words));
  return link;
}

function legend(classes, values) {
  const none = [...values.values()].filter((value) => value === 0).length;
  const entries = classes.map(({ from, to, size }) => entry(kindOf(classes, to), from === to ? count(to) : `${count(from)}–${count(to)}`, size));
  if (none > 0) entries.unshift(entry(0, "0", none));
  return element("ul", { class: "legend" }, entries);
}

const entry = (kind, range, size) =>
  element("li", {}, sample(kind, "shade"), element("span", {}, range), element("span", { class: "small" }, say("register.map.size", { count: count(size) })));
