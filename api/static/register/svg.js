// Building SVG elements.

const SVG = "http://www.w3.org/2000/svg";

/** An SVG element with attributes and children; what is null or false is left out. */
export function svg(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) if (value !== null && value !== false) made.setAttribute(attribute, value);
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

let serial = 0;

/** A name that no other element of the page has. */
export const unusedId = (name) => `${name}-${++serial}`;
