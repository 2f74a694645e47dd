// Building elements: text goes in as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with attributes and children. An attribute that is null or false is left out, `onclick` and the like are listeners.
 * Children are elements, strings, or null.
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) set(made, attribute, value);
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

function set(target, attribute, value) {
  if (attribute.startsWith("on")) target.addEventListener(attribute.slice(2), value);
  else if (value !== null && value !== false) target.setAttribute(attribute, value === true ? "" : value);
}

/** A drawing of 24 by 24 units out of paths; it says nothing to a screen reader, the words beside it do. */
export function drawing(paths, className = "icon") {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false", class: className })) svg.setAttribute(name, value);
  for (const d of paths) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

/** A button with an icon before its words. */
export const button = (className, icon, words, onclick) =>
  element("button", { type: "button", class: `button ${className}`, onclick }, icon, element("span", {}, words));

/** Moves the focus to the screen's heading, which a screen reader then reads. */
export function focusHeading(root) {
  root.querySelector("h1")?.focus({ preventScroll: true });
  scrollTo({ top: 0 });
}
