// Counts of LSPs by province: a map, and the same numbers as a table.

import { element } from "../page/dom.js";
import { count, say } from "../page/language.js";
import { addressOf, nameOf, table } from "./parts.js";
import { provinceMap } from "./province_map.js";
import { byMappedProvince } from "./provinces.js";

/** The map and the table of LSP counts that carry their province. */
export function provinceFigure({ stats, provinces, caption }) {
  const unit = say("register.unit.lsp");
  const rows = stats.map(({ count: number, province }) => [element("a", { href: addressOf("/register", { province: province.code }) }, nameOf(province)), count(number)]);
  return element("div", {},
    provinceMap({ values: byMappedProvince(stats), provinces, caption, unit }),
    element("details", {}, element("summary", {}, say("register.table.same")), table(caption, [say("register.table.province"), unit], rows, "numbers short")));
}
