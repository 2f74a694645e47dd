// Asks the register's own GraphQL API. What was answered once is remembered until the page is left.

const PATIENCE = 20_000; // milliseconds
const answers = new Map();

/** The server did not answer; `reason` is "offline", "busy" or "refused". */
export class NoAnswer extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** The data of a query's answer. Throws NoAnswer. */
export async function ask(query, variables = {}) {
  const question = JSON.stringify({ query, variables });
  if (!answers.has(question)) answers.set(question, dataOf(await post(question)));
  return answers.get(question);
}

async function post(body) {
  const headers = { "Content-Type": "application/json", Accept: "application/graphql-response+json, application/json" };
  const response = await fetch("/graphql", { method: "POST", headers, body, credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
  if (response === null) throw new NoAnswer("offline");
  if (response.status === 429) throw new NoAnswer("busy");
  return response.json().catch(() => ({}));
}

function dataOf({ data, errors }) {
  if (errors?.some(({ extensions }) => extensions?.code === "RATE_LIMITED")) throw new NoAnswer("busy");
  if (errors || !data) throw new NoAnswer("refused");
  return data;
}
