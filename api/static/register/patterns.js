// Hatchings that tell areas apart where colours do not: from nothing, by dots and lines, to a solid area.

import { svg } from "./svg.js";

const SIZE = 10; // units of a tile
const dots = () => svg("circle", { cx: 5, cy: 5, r: 1.6, class: "mark" });
const lines = () => svg("path", { d: "M-2 12L12-2M-2 2L2-2M8 12L12 8", class: "line" });
const crossed = () => svg("path", { d: "M-2 12L12-2M-2 2L2-2M8 12L12 8M-2-2L12 12M8-2L12 2M-2 8L2 12", class: "line" });
const KINDS = [null, null, dots, lines, crossed, null]; // by class: none, plain, dotted, hatched, crossed, solid

/** The definitions of the hatchings, `scale` units of the drawing for each of a tile's, under names that begin with `prefix`. */
export const hatchings = (prefix, scale = 1) =>
  svg("defs", {}, KINDS.map((mark, kind) => mark && svg("pattern", { id: `${prefix}-${kind}`, width: SIZE, height: SIZE, patternUnits: "userSpaceOnUse", patternTransform: `scale(${scale})` }, mark())));

/** The fill of the hatching of this class; null for one without. */
export const hatching = (prefix, kind) => (KINDS[kind] ? `url(#${prefix}-${kind})` : null);

/** A small sample of a class, for a legend. */
export function sample(kind, className) {
  const prefix = `sample-${className}-${kind}-${samples++}`;
  const area = { width: 30, height: 18, rx: 3 };
  return svg("svg", { class: "sample", width: 30, height: 18, "aria-hidden": "true" },
    hatchings(prefix),
    svg("rect", { ...area, class: `${className}-${kind}` }),
    hatching(prefix, kind) && svg("rect", { ...area, fill: hatching(prefix, kind), class: `over ${className}-over-${kind}` }));
}

let samples = 0;
