"""`legalBasisRegister`: a law, a regulation or a standard enters the register."""

from tests.licensing import QUALITY
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

BASIS = {
    "code": "PP 99/2026",
    "kind": "GOVERNMENT_REGULATION",
    "titleIndonesian": "Peraturan Pemerintah Contoh",
    "titleEnglish": "Example government regulation",
}
REGISTER = Act("legalBasisRegister", "legalBasis { code kind titleIndonesian titleEnglish sourceLine }", BASIS)


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, REGISTER, ("quality",)) == {"legalBasis": BASIS | {"sourceLine": None}}
    assert (await REGISTER.sent(asking.by(QUALITY)))["message"] == "code: is that of another legal basis."
