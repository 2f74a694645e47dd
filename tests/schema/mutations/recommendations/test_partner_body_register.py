"""`partnerBodyRegister`: a partner body enters the register."""

from tests.licensing import QUALITY
from tests.schema.asking import PUBLIC, Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

BODY = {
    "code": "BNPB",
    "nameIndonesian": "Badan Nasional Penanggulangan Bencana",
    "nameEnglish": "National Disaster Management Authority",
    "sectors": ["SAFETY", "HEALTH"],
}
ACT = Act("partnerBodyRegister", SHOWN["partnerBodyRegister"], BODY)


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("quality",))


async def test_a_partner_body_is_registered_and_everybody_sees_it(asking: Asking) -> None:
    quality = asking.by(QUALITY)
    shown = {**BODY, "sectors": ["HEALTH", "SAFETY"]}
    assert (await quality.act(ACT.document, **BODY))["partnerBody"] == shown
    assert (await quality.act(ACT.document, **BODY))["code"] == "INVALID_INPUT"
    unknown = {**BODY, "code": "X", "sectors": ["MAGIC"]}
    assert (await quality.act(ACT.document, **unknown))["code"] == "INVALID_INPUT"
    seen = await asking.by(PUBLIC).ask("{ partnerBodies { code nameIndonesian nameEnglish sectors } }")
    assert seen == {"partnerBodies": [shown]}
