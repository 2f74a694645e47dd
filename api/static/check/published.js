// The JSON of published target files, `{"version": 1, "<name>": [...]}`. Their bytes were verified before they come here.

import { textOf } from "./bytes.js";
import { refuse } from "./trust/problem.js";

/** The entries of a published file of version 1. Throws TrustProblem. */
export function entries(bytes, name) {
  const file = JSON.parse(textOf(bytes));
  if (file?.version !== 1) refuse("UNSUPPORTED", `version ${file?.version} of a published file needs a newer page`);
  return Array.isArray(file[name]) ? file[name] : refuse("MALFORMED", `a published file without ${name}`);
}

/** The number of a shard as it stands in its file's name. */
export const shardName = (number) => String(number).padStart(2, "0");
