// Asks the server about a registration number and a name: the one question of this page that sends what a visitor typed.

const QUESTION = `query ($number: String!, $name: String!) {
  certificateVerifyPrinted(registrationNumber: $number, holderName: $name) {
    verdict
    dataOf
    certificate { registrationNumber certificateNumber holderName scheme schemeTitle lspLicenceNumber lspName issuedAt validBefore }
    unsigned { registrationNumber certificateNumber holderName title lspLicenceNumber lspName issuedOn validUntil revokedOn replacedBy }
  }
  erasedCertificate(registrationNumber: $number) { registrationNumber certificateNumber title issuedOn validUntil lsp { name licenceNumber } }
}`;
const PATIENCE = 15_000; // milliseconds

/** The server did not answer the question; `reason` is "offline", "busy" or "refused". */
export class NoAnswer extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * What the server says: {verdict, dataOf, certificate, unsigned}, the last for one from before the register; {erased} for one whose holder's name it has no more;
 * or null when it has no certificate with this number and this name.
 */
export async function askPrinted(number, name) {
  const response = await post({ query: QUESTION, variables: { number: number.trim(), name: name.trim() } });
  if (response.status === 429) throw new NoAnswer("busy");
  const { data, errors } = await response.json().catch(() => ({}));
  if (errors?.some(({ extensions }) => extensions?.code === "RATE_LIMITED")) throw new NoAnswer("busy");
  if (errors || data?.certificateVerifyPrinted === undefined) throw new NoAnswer("refused");
  return data.certificateVerifyPrinted ?? (data.erasedCertificate ? { erased: data.erasedCertificate } : null);
}

async function post(question) {
  const headers = { "Content-Type": "application/json", Accept: "application/graphql-response+json, application/json" };
  try {
    return await fetch("/graphql", { method: "POST", headers, body: JSON.stringify(question), credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new NoAnswer("offline");
  }
}
