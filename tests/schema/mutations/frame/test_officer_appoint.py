"""`officerAppoint`: a member of BNSP is appointed."""

from tests.licensing import QUALITY
from tests.schema.asking import PUBLIC, Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

OFFICER = {"name": "Contoh Ketua", "position": "CHAIR", "termFrom": 2023, "termTo": 2028}
APPOINT = Act("officerAppoint", "officer { name position termFrom termTo sourceLine }", OFFICER)
CHAIRS = "{ officers { name position termFrom termTo } }"


async def chairs(asking: Asking) -> list[tuple[str, int, int]]:
    rows = (await asking.by(PUBLIC).ask(CHAIRS))["officers"]
    return [(each["name"], each["termFrom"], each["termTo"]) for each in rows if each["position"] == "CHAIR"]


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, APPOINT, ("quality",)) == {"officer": OFFICER | {"sourceLine": ""}}
    assert await chairs(asking) == [("Contoh Ketua", 2023, 2028), ("Kunjung Masehat, S.H., M.M.", 2018, 2023)]
    by = asking.by(QUALITY)
    for wrong in ({}, {"termFrom": 2024, "termTo": 2023}, {"termFrom": 2024, "termTo": 2030}, {"termFrom": 1900}):
        assert (await APPOINT.sent(by, **wrong))["code"] == "INVALID_INPUT", wrong


@on_sqlite
async def test_who_follows_within_a_term_ends_it(asking: Asking) -> None:
    by = asking.by(QUALITY)
    await APPOINT.sent(by)
    await APPOINT.sent(by, name="Contoh Pengganti", termFrom=2026)
    assert (await chairs(asking))[:2] == [("Contoh Pengganti", 2026, 2028), ("Contoh Ketua", 2023, 2026)]
