// Runs vectors of tests/vectors/ through the page's verifier. The counterpart of tests/vectors/test_vectors.py.

import { TrustClient } from "/static/check/trust/client.js";
import { MemoryStore } from "/static/check/trust/store.js";
import { TrustedSet } from "/static/check/trust/trusted_set.js";
import { verify } from "/static/check/verifier.js";

/**
 * @param readerOf (name of a directory below trust/) -> reader of its files
 * @param dictionary bytes of preset dictionary 1
 * @returns (case) -> promise of {verdict, checks, defect, notes, showsClaims, showsIssuer}
 */
export function vectorRunner(readerOf, dictionary) {
  const sets = new Map();
  const trusted = (name, at) => {
    if (name === null) return null;
    const key = `${name} ${at}`;
    if (!sets.has(key)) sets.set(key, openTrust(readerOf(name), at));
    return sets.get(key);
  };
  return async ({ text, trust, at }) => {
    const moment = Date.parse(at), found = await verify(text, await trusted(trust, moment), moment, dictionary);
    return {
      verdict: found.verdict,
      checks: Object.fromEntries(found.checks.map(({ check, outcome }) => [check, outcome])),
      defect: found.defect,
      notes: found.notes,
      showsClaims: found.claims !== null,
      showsIssuer: found.issuer !== null,
    };
  };
}

async function openTrust(read, at) {
  const client = new TrustClient(read, await read("metadata/1.root.json", 65_536), new MemoryStore());
  if (!(await client.refresh(at))) throw client.problem;
  return new TrustedSet(client, client.current);
}
