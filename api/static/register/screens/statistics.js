// The register in numbers: what the report of 2021 prints, what the register counts on the same day, and the difference.

import { element } from "../../page/dom.js";
import { say } from "../../page/language.js";
import { ask } from "../ask.js";
import { later } from "../parts.js";
import { FIGURES, LSPS_BY_PROVINCE, PROVINCES } from "../questions.js";
import { byMonth, byType } from "../statistics/licensed.js";
import { byProvince } from "../statistics/by_province.js";

const figuresOf = async (series) => (await ask(FIGURES, { series })).publishedFigures;
const TODAY = { where: { isLicensed: true } };

export function statisticsScreen() {
  const title = say("register.statistics.heading");
  const whole = element("div", {},
    element("h1", { tabindex: "-1" }, title),
    element("p", { class: "lead" }, say("register.statistics.lead")),
    part("lsps", async () => byProvince("lsps", await figuresOf("lsp_by_province_2021"), await provinces(), (await ask(LSPS_BY_PROVINCE, TODAY)).lspStats)),
    part("assessors", async () => byProvince("assessors", await figuresOf("assessors_by_province_2021"), await provinces(), null)),
    part("months", async () => byMonth(await figuresOf("lsp_licensed_by_month_2021"))),
    part("types", async () => byType(await figuresOf("lsp_licensed_by_type_2021"))));
  return { title, element: whole };
}

const provinces = async () => (await ask(PROVINCES)).provinces;

function part(name, draw) {
  const heading = element("h2", {}, say(`register.statistics.${name}`));
  return element("section", { class: "card", id: name }, heading, later(draw, (drawn) => drawn));
}
