// Days of Asia/Jakarta: seven hours ahead of UTC, without summer time, unchanged since 1964.

const JAKARTA = 7 * 3_600_000; // milliseconds

/** The day in Jakarta of a moment in milliseconds, `YYYY-MM-DD`. */
export const jakartaDay = (moment) => new Date(moment + JAKARTA).toISOString().slice(0, 10);
