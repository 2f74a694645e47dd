// JSON as a security format reads it: one spelling, no repeated member, no number that is not a short integer.
// JSON.parse takes the last of two members of one name without a word, so the few rules of RFC 8259 are followed here.
// The same refusals, in the same order, as signing/strict_json.py.

import { textOf } from "./bytes.js";
import { malformed } from "./refusal.js";

const MOST_BRACKETS = 16; // opening brackets and braces in one text; a certificate has three
const LONGEST_INTEGER = 16; // characters; 2**53 has sixteen digits

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const CONSTANT = /NaN|-?Infinity/y; // no JSON, but Python's decoder knows them, and the page says the same as Python
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORDS = new Map([["true", true], ["false", false], ["null", null]]);

/** The one JSON object that `bytes` spell, as a Map: a member called "__proto__" is a member. Throws Refusal MALFORMED. */
export function parseObject(bytes) {
  const text = checkedText(bytes);
  if ((text.match(/[{[]/g)?.length ?? 0) > MOST_BRACKETS) throw malformed("NESTED_TOO_DEEP");
  const value = new Parser(text).whole();
  return value instanceof Map ? value : fail("NOT_AN_OBJECT");
}

function checkedText(bytes) {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) throw malformed("BYTE_ORDER_MARK");
  try {
    return textOf(bytes);
  } catch {
    throw malformed("NOT_UTF8");
  }
}

function fail(reason) {
  throw malformed(reason);
}

class Parser {
  #text;
  #at = 0;

  constructor(text) {
    this.#text = text;
  }

  whole() {
    const value = this.#value();
    return this.#at === this.#text.length ? value : fail("NOT_JSON");
  }

  #value() { // with the white space around it
    this.#match(SPACE);
    const value = this.#bare();
    this.#match(SPACE);
    return value;
  }

  #bare() {
    if (this.#skip("{")) return this.#object();
    if (this.#skip("[")) return this.#array();
    if (this.#text[this.#at] === '"') return this.#string();
    if (this.#match(CONSTANT)) fail("NOT_AN_INTEGER");
    for (const [word, value] of WORDS) if (this.#skip(word)) return value;
    return this.#integer();
  }

  #integer() {
    const found = this.#match(NUMBER) ?? fail("NOT_JSON");
    if (found[1] !== undefined || found[2] !== undefined) fail("NOT_AN_INTEGER"); // 1.0 and 1e3 too
    return found[0].length > LONGEST_INTEGER ? fail("INTEGER_TOO_LONG") : Number(found[0]);
  }

  #string() {
    return JSON.parse((this.#match(STRING) ?? fail("NOT_JSON"))[0]);
  }

  #array() {
    return this.#list("]", () => this.#value());
  }

  #object() {
    const pairs = this.#list("}", () => this.#member());
    const members = new Map(pairs);
    return members.size === pairs.length ? members : fail("DUPLICATE_MEMBER");
  }

  #member() {
    this.#match(SPACE);
    const name = this.#string();
    this.#match(SPACE);
    if (!this.#skip(":")) fail("NOT_JSON");
    return [name, this.#value()];
  }

  #list(end, item) { // items between commas up to `end`
    this.#match(SPACE);
    const items = [];
    if (this.#skip(end)) return items;
    do items.push(item());
    while (this.#skip(","));
    return this.#skip(end) ? items : fail("NOT_JSON");
  }

  #skip(token) {
    const found = this.#text.startsWith(token, this.#at);
    if (found) this.#at += token.length;
    return found;
  }

  #match(pattern) {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }
}
