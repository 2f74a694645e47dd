// The schemes as published, for the details beside a verdict; a verdict never needs them.

import { entries, shardName } from "./published.js";

const SHARDS = 64;

/** The target file in which `SKM-000123@2` is published: by the scheme's number modulo 64. */
export const schemeFile = (scheme) => `schemes/${shardName(Number(/-(\d+)@/.exec(scheme)[1]) % SHARDS)}.json`;

/** The scheme (code@version) in a shard's bytes as `{scheme, title, title_english, units: [[code, title]]}`, or null. */
export const findScheme = (bytes, scheme) => entries(bytes, "schemes").find((one) => one.scheme === scheme) ?? null;
