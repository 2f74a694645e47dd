"""`schemeVersionRatify`: a version of a scheme is ratified with its units."""

import pytest

from models.tables.events import Event
from tests.schema.asking import CALLERS, Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.schemes.acts import (
    DRAFT,
    RATIFY,
    RATIFY_VERIFIED,
    REGISTER,
    SUBMIT,
    TAKE,
    THIRD,
    UNIT,
    VERIFY,
)


async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await REGISTER.sent(asking.by(CALLERS["bnsp"]))
    units = [{"code": "D1.HFO.CL2.03", "role": "CORE"}]
    versions = [{"version": 1, "status": "RATIFIED", "units": units}]
    answer = await check_callers(asking, RATIFY, ("bnsp",))
    assert answer == {"scheme": {"code": "SKM-000777", "language": "en", "versions": versions}}


@on_sqlite
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"titleEnglish": None}, "ASEAN_SCHEME_TRANSLATED"),
        ({"units": [UNIT | {"titleEnglish": None}]}, "ASEAN_SCHEME_TRANSLATED"),
        ({"units": []}, "INVALID_INPUT"),
        ({"units": [UNIT, UNIT]}, "INVALID_INPUT"),
        ({"validityYears": 11}, "INVALID_INPUT"),
        ({"version": 0}, "INVALID_INPUT"),
        ({"code": "SKM-000123", "version": 2}, "INVALID_INPUT"),
        ({"code": "SKM-999999"}, "NOT_FOUND"),
    ],
)
async def test_what_is_not_ratified(asking: Asking, changes: dict[str, object], code: str) -> None:
    bnsp = asking.by(CALLERS["bnsp"])
    await REGISTER.sent(bnsp)
    assert (await RATIFY.sent(bnsp, **changes))["code"] == code


@on_sqlite
async def test_a_verified_version_supersedes_the_one_before_it(asking: Asking) -> None:
    bnsp = asking.by(CALLERS["bnsp"])
    for each in (DRAFT, SUBMIT, TAKE, VERIFY):
        await each.sent(bnsp)
    third, second = (await check_callers(asking, RATIFY_VERIFIED, ("bnsp",)))["scheme"]["versions"]
    assert (third["status"], second["status"]) == ("RATIFIED", "SUPERSEDED")
    events = await Event.all().order_by("-sequence").limit(2).values_list("kind", "subject", "details")
    assert events == [
        ("SCHEME_VERSION_SUPERSEDE", "SKM-000123@2", '{"by":"SKM-000123@3"}'),
        ("SCHEME_VERSION_RATIFY", "SKM-000123@3", "{}"),
    ]
    assert (await RATIFY_VERIFIED.sent(bnsp))["code"] == "STEP_NOT_ALLOWED"


@on_sqlite
async def test_an_older_version_comes_too_late(asking: Asking) -> None:
    older = {**RATIFY.request, **THIRD, "version": 1}
    assert (await RATIFY.sent(asking.by(CALLERS["bnsp"]), **older))["code"] == "NEWER_VERSION_RATIFIED"
