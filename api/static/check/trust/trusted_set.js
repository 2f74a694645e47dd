// What a verifier asks of a verified set: issuers, status lists and schemes, each read when it is asked for. As signing/trust/trusted_set.py.

import { textOf } from "../bytes.js";
import { findIssuer, issuerFile } from "../issuers.js";
import { kidOf } from "../keys.js";
import { findScheme, schemeFile } from "../schemes.js";
import { BadStatusList, decodeStatusList } from "../status_list.js";
import { importedKey } from "./metadata.js";
import { refuse } from "./problem.js";
import { expiriesOf } from "./workflow.js";

const LIST_NUMBER = /^(?:0|[1-9][0-9]{0,8})$/;

export class TrustedSet {
  #client;
  #set;
  #lists = new Map(); // uri -> promise: asked for early, and again

  constructor(client, set) {
    this.#client = client;
    this.#set = set;
    this.registerIdentifier = set.register.identifier;
    this.isTest = set.register.isTest;
    this.issued = set.issued; // milliseconds: the "data of" every verdict
    this.expires = expiriesOf(set);
  }

  /** The issuer with this licence number, or null. Throws TrustProblem when its shard cannot be had. */
  async issuer(licenceNumber) {
    const bytes = await this.#client.target(this.#set, await issuerFile(licenceNumber));
    return bytes && findIssuer(bytes, licenceNumber);
  }

  /** The status list of this name, its signature verified, or null. Throws TrustProblem when it cannot be had, or is not the register's. */
  statusList(uri) {
    if (!this.#lists.has(uri)) this.#lists.set(uri, this.#statusList(uri));
    return this.#lists.get(uri);
  }

  async #statusList(uri) {
    const prefix = `${this.registerIdentifier}/status/`, number = uri.slice(prefix.length);
    if (!uri.startsWith(prefix) || !LIST_NUMBER.test(number)) return null;
    const bytes = await this.#client.target(this.#set, `status/${number}.jwt`);
    return bytes && this.#decoded(bytes);
  }

  /** The details of `SKM-000123@2`, or null. Throws TrustProblem when they cannot be had. */
  async scheme(codeAtVersion) {
    const bytes = await this.#client.target(this.#set, schemeFile(codeAtVersion));
    return bytes && findScheme(bytes, codeAtVersion);
  }

  async #decoded(bytes) {
    const keys = await Promise.all(this.#set.roles.status.keys.map(importedKey));
    const named = await Promise.all(keys.filter(Boolean).map(async (key) => [await kidOf(key), key]));
    try {
      return await decodeStatusList(textOf(bytes), new Map(named));
    } catch (error) {
      if (error instanceof BadStatusList) refuse("MISMATCH", error.message);
      throw error;
    }
  }
}
