"""Dates of the certificate, age of the data, and clocks that cannot be right."""

from collections.abc import Iterator

from signing.verdicts import Check, Verdict
from tests.vectors.case import Case
from tests.vectors.crafting import token
from tests.vectors.pinned import jakarta

DATES = "RFC 7519 sections 4.1.4 and 4.1.6"
STALE = "certificate-format.md sections 3 and 4, step 9"


def cases() -> Iterator[Case]:
    """Yield the boundaries, to the second."""
    text = token()
    dates, fresh = (Check.DATES, Check.FRESHNESS), (Check.FRESHNESS,)
    for name, at, verdict, failing, origin in (
        ("not-yet-valid", "2026-05-20 09:59:59", Verdict.NOT_YET_VALID, dates, DATES),
        ("clock-in-the-second-of-issue", "2026-05-20 10:00:00", Verdict.CLOCK_IMPLAUSIBLE, fresh, STALE),
        ("clock-over-a-day-behind", "2026-11-21 05:59:59", Verdict.CLOCK_IMPLAUSIBLE, fresh, STALE),
        ("good-clock-a-day-behind", "2026-11-21 06:00:00", Verdict.VALID, (), STALE),
        ("good-data-last-second", "2026-12-06 05:59:59", Verdict.VALID, (), STALE),
        ("stale-status", "2026-12-06 06:00:00", Verdict.STATUS_STALE, fresh, STALE),
        ("stale-status-list-too", "2026-12-22 06:00:00", Verdict.STATUS_STALE, fresh, STALE),
        ("stale-everything", "2028-01-01 00:00:00", Verdict.STATUS_STALE, fresh, STALE),
        ("stale-on-the-last-valid-second", "2029-05-19 23:59:59", Verdict.STATUS_STALE, fresh, STALE),
        ("expired", "2029-05-20 00:00:00", Verdict.EXPIRED, dates, DATES),
        ("expired-long-ago", "2050-01-01 00:00:00", Verdict.EXPIRED, dates, DATES),
    ):
        description = f"Asked at {at} in Jakarta."
        yield Case(name, description, text, verdict, failing, at=jakarta(at), origin=origin)
    yield Case(
        "good-before-the-overdue-ceremony",
        "The last second of the root, whose yearly ceremony is due.",
        text,
        at=jakarta("2026-11-24 05:59:59"),
        trust="overdue-ceremony",
        origin=STALE,
    )
    yield Case(
        "stale-trust",
        "The status is fresh, and the root has expired.",
        text,
        Verdict.TRUST_STALE,
        fresh,
        at=jakarta("2026-11-24 06:00:00"),
        trust="overdue-ceremony",
        origin=STALE,
    )
