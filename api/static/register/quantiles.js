// Classes of about as many members each (quantiles).

/** At most `most` classes {from, to, size} of the values above zero, the lowest first. Equal values are never parted. */
export function quantileClasses(values, most = 5) {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const ends = Array.from({ length: most }, (_, at) => sorted[Math.ceil(((at + 1) * sorted.length) / most) - 1]);
  const tops = [...new Set(ends.filter((value) => value !== undefined))];
  return tops.map((to, at) => {
    const members = sorted.filter((value) => value > (tops[at - 1] ?? 0) && value <= to);
    return { from: members[0], to, size: members.length };
  });
}

/** The number of a value's class, from 1; 0 for no value or zero. */
export const classOf = (classes, value) => (value > 0 ? classes.findIndex(({ to }) => value <= to) + 1 : 0);
