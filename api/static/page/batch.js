// Checks many files and lists, one certificate after the other.

import { textsInFile } from "../scanner/pictures.js";
import { linesOfCsv } from "./csv.js";
import { askPrinted, NoAnswer } from "./printed.js";
import { standingOfAnswer } from "./unsigned.js";

const CERTIFICATE = /^(?:https?:|ey|[0-9]{20})/; // how a text begins that is no registration number
const REGISTRATION_NUMBER = /^(?:No\.?\s*)?(?:Reg\.?\s*)?[A-Z]{1,4}[ .][0-9]/i;

/**
 * Checks everything in `files` and yields {row, done, total} for each; a row is {source, verdict, claims, notes},
 * or {source, wasAsked, number, name} with the server's {verdict, certificate, unsigned, erased, standing} when it has one, or {source, problem}.
 */
export async function* checkAll(register, files, isOver) {
  const jobs = [];
  for (const file of files) jobs.push(...(await jobsOf(file)));
  for (const [at, { source, run }] of jobs.entries()) {
    if (isOver()) return;
    for (const row of await run(register)) yield { row: { source, ...row }, done: at + 1, total: jobs.length };
  }
}

async function jobsOf(file) {
  const source = file.webkitRelativePath || file.name;
  if (!/\.csv$/i.test(file.name)) return [{ source, run: (register) => rowsOfFile(register, file) }];
  const lines = linesOfCsv(await file.text());
  const jobs = lines.map((line, at) => ({ source: `${source}:${at + 1}`, line }));
  return jobs.filter(({ line }, at) => at > 0 || !isHead(line)).map(({ source: where, line }) => ({ source: where, run: async (register) => [await rowOfLine(register, line)] }));
}

const isHead = ([first]) => !CERTIFICATE.test(first) && !REGISTRATION_NUMBER.test(first);

async function rowsOfFile(register, file) {
  try {
    const texts = await textsInFile(file);
    if (texts.length === 0) return [{ problem: "unread" }];
    return await Promise.all(texts.map((text) => rowOfText(register, text)));
  } catch {
    return [{ problem: "failed" }];
  }
}

async function rowOfText(register, text) {
  const { verdict, claims, notes, at, dataOf } = await register.check(text);
  return { verdict, claims, notes, at, dataOf };
}

async function rowOfLine(register, [first, name]) {
  if (!name?.trim()) return rowOfText(register, first);
  try {
    const answer = await askPrinted(first, name);
    const standing = standingOfAnswer(answer ?? undefined, Date.now());
    return { ...answer, standing, dataOf: answer?.dataOf && Date.parse(answer.dataOf), at: Date.now(), wasAsked: true, number: first, name };
  } catch (error) {
    if (error instanceof NoAnswer) return { problem: error.reason === "busy" ? "busy" : "failed" };
    throw error;
  }
}
