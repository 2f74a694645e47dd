// The page's drawings: strokes on a grid of 24 units.

import { drawing } from "./dom.js";

const PATHS = {
  good: ["M5 12.5l4.5 4.5L19 7.5"],
  bad: ["M6.5 6.5l11 11", "M17.5 6.5l-11 11"],
  caution: ["M12 6.5v7", "M12 17.4v.2"],
  unknown: ["M9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1.1-1.4 2.1v.3", "M12 17.6v.2"],
  foreign: ["M5 12h14"],
  waiting: ["M12 7v5l3.5 2"],
  camera: ["M4 8.5h3.2L9 6h6l1.8 2.5H20V19H4z", "M12 16.6a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8z"],
  picture: ["M4 5h16v14H4z", "M4 16l4.5-4.5 3.5 3.5 3-3 5 5", "M15.5 9.2v.1"],
  text: ["M5 7h14", "M5 12h14", "M5 17h9"],
  number: ["M9 4.5L7.5 19.5", "M16.5 4.5L15 19.5", "M4.5 9.5h15.5", "M4 14.5h15.5"],
  many: ["M8 4.5h12v12H8z", "M4 8.5v11.5h11.5"],
  print: ["M7 9V4.5h10V9", "M7 16.5H4.5V9h15v7.5H17", "M7 14h10v5.5H7z"],
  share: ["M12 14.5V4.5", "M8.5 8L12 4.5 15.5 8", "M5.5 12v7.5h13V12"],
  again: ["M5 12a7 7 0 1 0 2.2-5.1", "M4.5 4.5v4h4"],
  back: ["M14.5 5.5L8 12l6.5 6.5"],
  light: ["M13 3.5L6 13.5h5l-1 7 7-10h-5z"],
  swap: ["M5 8.5h12.5L14 5", "M19 15.5H6.5L10 19"],
  person: ["M12 12a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6z", "M4.8 20c.8-3.6 3.6-5.4 7.2-5.4s6.4 1.8 7.2 5.4"],
  download: ["M12 4.5v10", "M8.5 11L12 14.5 15.5 11", "M5 19.5h14"],
  search: ["M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z", "M15.5 15.5L20 20"],
  more: ["M12 5v14", "M6.5 13.5L12 19l5.5-5.5"],
  offline: ["M5 12.5l4 4L19 7"],
};

/** The drawing of this name. */
export const icon = (name, className) => drawing(PATHS[name], className);
