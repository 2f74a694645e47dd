// The schemes as published, for the details beside a verdict; a verdict never needs them.

import { entries, isText, listOf, members, row, shardName } from "./published.js";

const SHARDS = 64;
const CODE_AND_VERSION = /^(SKM-[0-9]{6})@([1-9][0-9]{0,2})$/;
const isScheme = members({ scheme: isText, title: isText, title_english: isText, units: listOf(row(isText, isText)) });

/** The target file in which `SKM-000123@2` is published: by the scheme's number modulo 64. */
export const schemeFile = (scheme) => `schemes/${shardName(Number(/-(\d+)@/.exec(scheme)[1]) % SHARDS)}.json`;

/** The scheme (code@version) in a shard's bytes as `{scheme, title, title_english, units: [[code, title]]}`, or null. Throws TrustProblem. */
export const findScheme = (bytes, scheme) => entries(bytes, "schemes", isScheme).find((one) => one.scheme === scheme) ?? null;

/** Whether `scheme` is a higher version of the very scheme of `than`, both as `SKM-000123@2`. */
export function isNewerVersion(scheme, than) {
  const found = CODE_AND_VERSION.exec(scheme), other = CODE_AND_VERSION.exec(than);
  return found !== null && other !== null && found[1] === other[1] && Number(found[2]) > Number(other[2]);
}
