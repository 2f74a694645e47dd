"""E5: which competency units does it cover?"""

from api.settings import Settings
from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.end_to_end.questions.published import publish
from tests.register import SmallRegister, issued_certificate

UNITS = "certificate { schemeVersion { units { code titleIndonesian titleEnglish } } }"
SCANNED = f"query ($token: String!) {{ certificateVerify(token: $token) {{ {UNITS} }} }}"
PRINTED = f"""
query ($number: String!, $name: String!) {{
  certificateVerifyPrinted(registrationNumber: $number, holderName: $name) {{ {UNITS} }}
}}
"""
COVERED = [
    {
        "code": "J.620100.004.02",
        "titleIndonesian": "Menggunakan struktur data",
        "titleEnglish": "Use data structures",
    },
    {
        "code": "J.620100.005.02",
        "titleIndonesian": "Mengimplementasikan user interface",
        "titleEnglish": "Implement user interfaces",
    },
    {
        "code": "J.620100.009.01",
        "titleIndonesian": "Menyusun dokumen kode program",
        "titleEnglish": "Document program code",
    },
]


async def test_e5_the_units_follow_a_check_that_succeeded(ask: Ask, small: SmallRegister, settings: Settings) -> None:
    issued = await issued_certificate(small)
    await publish(small, settings)
    answer = {"certificate": {"schemeVersion": {"units": COVERED}}}
    typed = {"number": issued.registration_number, "name": "Siti Nuraini"}
    for caller in (Caller.PUBLIC, Caller.EMPLOYER):
        assert await ask(SCANNED, {"token": issued.token}, as_=caller) == {"certificateVerify": answer}
        assert await ask(PRINTED, typed, as_=caller) == {"certificateVerifyPrinted": answer}
    unknown = await ask(PRINTED, typed | {"name": "Siti"}, as_=Caller.PUBLIC)
    assert unknown == {"certificateVerifyPrinted": None}
