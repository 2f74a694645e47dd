// The report of many checks, as a CSV file that is made and kept on this device.

import { csvOfLines } from "./csv.js";
import { element } from "./dom.js";
import { say } from "./language.js";

const HEAD = ["source", "result", "words", "name", "registration_number", "certificate_number", "scheme", "lsp", "valid_until", "data_of", "checked_at"];

/** The report's lines: a head, and one for each row of checkAll. */
export const reportLines = (rows) => [HEAD, ...rows.map(line)];

/** The name of a row's result: a verdict, PRINTED_ and a status, or why there is none. */
export function resultOf({ verdict, printed, problem }) {
  if (printed) return `PRINTED_${printed.matches ? printed.status : "NO_MATCH"}`;
  return verdict ?? problem.toUpperCase();
}

/** A row's result in words. */
export function wordsOf({ verdict, printed, problem }) {
  if (verdict) return say(`verdict.${verdict}.short`);
  if (printed) return printed.matches ? say(`status.${printed.status}`) : say("printed.differs");
  return say(`many.${problem}`);
}

function line(row) {
  const { source, claims, dataOf, at, printed } = row;
  const lastDay = claims ? written(claims.exp * 1000 - 1000).slice(0, 10) : printed?.validUntil;
  const certificate = [claims?.name ?? row.name, claims?.jti ?? row.number, claims?.number, claims?.scheme, claims?.lsp, lastDay];
  return [source, resultOf(row), wordsOf(row), ...certificate, dataOf && written(dataOf), at && written(at)];
}

const written = (milliseconds) => new Date(milliseconds + 7 * 3_600_000).toISOString().replace(/\.\d+Z$/, "+07:00"); // as clocks in Jakarta show it

/** Hands the report to the visitor as a file. */
export function downloadReport(rows) {
  const address = URL.createObjectURL(new Blob([csvOfLines(reportLines(rows))], { type: "text/csv" }));
  const link = element("a", { href: address, download: "kompeten-report.csv" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
