"""`constructionRecord`: LPJK attaches its registration number to a construction certificate, once."""

from tests.certification import construction_certificate, construction_register
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite


@on_sqlite
async def test_lpjk_records_and_nobody_else(asking: Asking) -> None:
    await construction_register(asking.small.register)
    number = (await construction_certificate(asking.small.register, 1)).registration_number
    request = {"registrationNumber": number, "lpjkRegistrationNumber": "F 3112.1 000042 2026"}
    act = Act("constructionRecord", "certificate { registrationNumber construction { state } }", request)
    recorded = {"registrationNumber": number, "construction": {"state": "RECORDED"}}
    assert await check_callers(asking, act, ("lpjk",)) == {"certificate": recorded}
