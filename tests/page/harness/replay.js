// Replays a scenario of tests/scenarios/ with the page's trust client. The counterpart of tests/scenarios/replay.py.

import { TrustClient } from "/static/check/trust/client.js";
import { TrustProblem } from "/static/check/trust/problem.js";
import { expiriesOf } from "/static/check/trust/workflow.js";

/**
 * @param read (path relative to the scenario) -> promise of bytes, or of null when there is no such file
 * @param store a store of the page, empty at the start
 * @returns for each step {about, expected, found}
 */
export async function replay(scenario, read, store) {
  const root = await read(scenario.root), told = [];
  for (const step of scenario.steps) told.push(await take(step, root, read, store));
  return told;
}

async function take(step, root, read, store) {
  const network = layered(read, step.serve), client = new TrustClient(network, root, store), now = Date.parse(step.now);
  await client.load();
  for (const damaged of step.damage ?? []) await damage(client, store, damaged);
  const taken = await client.refresh(now);
  const reads = [];
  for (const { target } of step.reads ?? []) reads.push({ target, outcome: await outcomeOf(client, target) });
  return { about: step.about, expected: { ...step.expect, reads: step.reads ?? [] }, found: { refused: taken ? null : client.problem.code, ...describe(client.current, now), reads } };
}

const layered = (read, layers) => async (path, limit) => {
  for (const layer of layers) {
    const bytes = await read(`${layer}/${path}`);
    if (bytes !== null) return bytes.length <= limit ? bytes : Promise.reject(new TrustProblem("TOO_LARGE", path));
  }
  return null;
};

function describe(set, now) {
  if (set === null) return { state: "NONE", expired: [], versions: null, issued: null };
  const expired = Object.entries(expiriesOf(set)).filter(([, end]) => end <= now).map(([name]) => name).sort();
  const { root, timestamp, snapshot, targets, roles } = set;
  const versions = Object.fromEntries(Object.entries({ root, timestamp, snapshot, targets, ...roles }).map(([name, { signed }]) => [name, signed.version]));
  return { state: expired.length > 0 ? "STALE" : "FRESH", expired, versions, issued: new Date(set.issued).toISOString().replace(".000", "") };
}

async function outcomeOf(client, target) {
  if (client.current === null) return "NONE";
  try {
    return (await client.target(client.current, target)) === null ? "ABSENT" : "FOUND";
  } catch (error) {
    return error.code;
  }
}

async function damage(client, store, damaged) { // the file loses its last byte
  if (typeof damaged === "string") {
    const files = await store.get("current");
    await store.change([["current", { ...files, [damaged]: files[damaged].subarray(0, -1) }]]);
    return;
  }
  const role = client.current.roles[damaged.target.split("/")[0]], key = `target/${role.signed.targets[damaged.target].hashes.sha256}`;
  await store.change([[key, (await store.get(key)).subarray(0, -1)]]);
}
