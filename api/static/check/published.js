// The JSON of published files: each value is of the form that the register writes, or the whole file is refused.
// As signing/published_json.py, but for what the browser's own JSON does not tell: repeated members, and 1.0 for 1.

import { textOf } from "./bytes.js";
import { refuse } from "./trust/problem.js";

const YEAR_10000 = 253_402_300_800; // seconds since 1970

export const isText = (value) => typeof value === "string";

/** A NumericDate in whole seconds. */
export const isInstant = (value) => Number.isSafeInteger(value) && value < YEAR_10000;

/** A day that exists, `YYYY-MM-DD`. */
export const isDay = (value) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);

export const orNull = (isForm) => (value) => value === null || isForm(value);

export const listOf = (isForm) => (value) => Array.isArray(value) && value.every(isForm);

/** An array of just these entries. */
export const row = (...forms) => (value) => Array.isArray(value) && value.length === forms.length && forms.every((isForm, at) => isForm(value[at]));

/** An object of just these members. */
export function members(forms) {
  const names = Object.keys(forms);
  return (value) => value !== null && typeof value === "object" && Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name) && forms[name](value[name]));
}

/** The entries of a published file of version 1, each of the form that `isEntry` tells. Their bytes were verified before. Throws TrustProblem. */
export function entries(bytes, name, isEntry) {
  const file = json(bytes);
  if (file?.version !== 1) refuse("UNSUPPORTED", `version ${file?.version} of a published file needs a newer page`);
  const isFile = members({ [name]: listOf(isEntry), version: Number.isSafeInteger });
  return isFile(file) ? file[name] : refuse("MALFORMED", `a published file of ${name} in another form`);
}

function json(bytes) {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return refuse("MALFORMED", "a published file that is not JSON");
  }
}

/** The number of a shard as it stands in its file's name. */
export const shardName = (number) => String(number).padStart(2, "0");
