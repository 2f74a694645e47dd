// The report of many checks, as a CSV file that is made and kept on this device.

import { jakartaDay } from "../check/calendar.js";
import { csvOfLines } from "./csv.js";
import { element } from "./dom.js";
import { say } from "./language.js";

const HEAD = ["source", "result", "words", "name", "registration_number", "certificate_number", "scheme", "lsp", "valid_until", "data_of", "checked_at", "notes"];

/** The report's lines: a head, and one for each row of checkAll. */
export const reportLines = (rows) => [HEAD, ...rows.map(line)];

/** The name of a row's result: a verdict, ASKED_ and what the server said, or why there is none. */
export function resultOf({ verdict, problem, wasAsked, standing }) {
  return wasAsked ? `ASKED_${standing ?? verdict ?? "NO_MATCH"}` : (verdict ?? problem.toUpperCase());
}

/** A row's result in words. */
export function wordsOf({ verdict, problem, wasAsked, standing }) {
  if (standing) return say(`unsigned.${standing}.title`);
  if (verdict) return say(`verdict.${verdict}.short`);
  return wasAsked ? say("printed.differs") : say(`many.${problem}`);
}

/** What a row says of its certificate: from its signed claims, from the server's answer, or from the list. */
export function cellsOf({ source, claims, certificate, unsigned, erased, name, number }) {
  if (claims) return { source, name: claims.name, number: claims.jti, certificate: claims.number, scheme: claims.scheme, lsp: claims.lsp, lastDay: dayBefore(claims.exp * 1000) };
  if (unsigned) return { source, name: unsigned.holderName, number: unsigned.registrationNumber, certificate: unsigned.certificateNumber, lsp: unsigned.lspLicenceNumber, lastDay: unsigned.validUntil };
  if (erased) return { source, number: erased.registrationNumber, certificate: erased.certificateNumber, lsp: erased.lsp.licenceNumber, lastDay: erased.validUntil };
  if (!certificate) return { source, name, number };
  const { holderName, registrationNumber, certificateNumber, scheme, lspLicenceNumber, validBefore } = certificate;
  return { source, name: holderName, number: registrationNumber, certificate: certificateNumber, scheme, lsp: lspLicenceNumber, lastDay: dayBefore(Date.parse(validBefore)) };
}

const dayBefore = (milliseconds) => jakartaDay(milliseconds - 1000);

function line(row) {
  const { source, name, number, certificate, scheme, lsp, lastDay } = cellsOf(row), { dataOf, at, notes = [] } = row;
  return [source, resultOf(row), wordsOf(row), name, number, certificate, scheme, lsp, lastDay, dataOf && written(dataOf), at && written(at), notes.join(" ")];
}

const written = (milliseconds) => new Date(milliseconds + 7 * 3_600_000).toISOString().replace(/\.\d+Z$/, "+07:00"); // as clocks in Jakarta show it

/** Hands the report to the visitor as a file. */
export function downloadReport(rows) {
  const address = URL.createObjectURL(new Blob([csvOfLines(reportLines(rows))], { type: "text/csv" }));
  const link = element("a", { href: address, download: "kompeten-report.csv" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
