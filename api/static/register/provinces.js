// The 34 provinces of the map, and what was split off from them in 2022.

import { OUTLINES } from "./map/indonesia.js";

/** The province of 2021 that each province of 2022 was split from. */
export const SPLIT_FROM = { "ID-PS": "ID-PA", "ID-PT": "ID-PA", "ID-PE": "ID-PA", "ID-PD": "ID-PB" };

/** The code of the province on the map in which a province lies. */
export const onTheMap = (isoCode) => SPLIT_FROM[isoCode] ?? isoCode;

/** The codes on the map, in order. */
export const MAPPED = Object.keys(OUTLINES);

/** Numbers by code on the map, from counts that carry their province. */
export function byMappedProvince(stats) {
  const values = new Map(MAPPED.map((code) => [code, 0]));
  for (const { count, province } of stats) values.set(onTheMap(province.isoCode), (values.get(onTheMap(province.isoCode)) ?? 0) + count);
  return values;
}

/** The provinces of today that lie in a province on the map. */
export const partsOf = (isoCode, provinces) => provinces.filter((each) => onTheMap(each.isoCode) === isoCode);
