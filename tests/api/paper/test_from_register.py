import pypdfium2
import pytest

from api.paper.content import DIRECTOR, Signatory
from api.paper.from_register import TEST_REGISTER, paper_content, print_certificate
from api.paper.words import Bilingual
from models.queries.printed_certificates import printed_certificates
from models.rules.actors import Actor
from models.rules.certificates import RevocationReason
from models.rules.printing import NotPrintable
from models.rules.signatories import SignatoryNotLater, SignatoryOffice
from models.rules.violations import NotPermitted
from models.services.certification.revoke_certificate import RevokeCertificate, revoke_certificate
from models.services.licensing.appoint_signatory import AppointSignatory, appoint_signatory
from models.services.printing.print_certificates import count_printing
from models.tables.events import Event
from models.tables.signatories import Signatory as SignatoryTable
from signing.pictures import read_codes
from tests.register import ASSESSED_ON, IDENTIFIER, LSP, NOW, OFFICER, OTHER_OFFICER, issued_certificate, small_register

pytestmark = pytest.mark.usefixtures("database")


async def test_the_paper_says_what_the_register_stores() -> None:
    small = await small_register()
    await appoint_signatory(
        small.register, OFFICER, NOW, AppointSignatory(LSP, "Ratna Contoh", SignatoryOffice.DIRECTOR, ASSESSED_ON)
    )
    number = (await issued_certificate(small)).registration_number
    printed = (await printed_certificates([number]))[number]
    content = paper_content(printed, IDENTIFIER, remarks=(TEST_REGISTER,))
    assert content.registration_number == number == "TIK.9001.00001.2026"
    assert content.certificate_number == "62090 2513 3 0000001 2026"
    assert content.name == "Siti Nuraini"
    assert content.qualification == Bilingual("Pemrogram Web Muda", "Junior Web Programmer")
    assert content.lsp_name == Bilingual("LSP Teknologi Contoh", "Example Technology PCB")
    assert content.signatory == Signatory("Ratna Contoh", DIRECTOR)
    assert content.scheme == "SKM-000123@2"
    assert [unit.code for unit in content.units] == ["J.620100.004.02", "J.620100.005.02", "J.620100.009.01"]
    assert content.checking_address == "cek.example.id"
    assert content.remark == "REGISTER UJI COBA / TEST REGISTER"
    assert content.construction is None
    pdf = print_certificate(printed, IDENTIFIER, remarks=(TEST_REGISTER,))
    assert read_codes(pdf) == [printed.certificate.token]
    assert len(pypdfium2.PdfDocument(pdf)) == 2


async def test_an_old_certificate_keeps_the_signatory_of_its_day() -> None:
    small = await small_register()
    first = AppointSignatory(LSP, "Ratna Contoh", SignatoryOffice.DIRECTOR, ASSESSED_ON)
    await appoint_signatory(small.register, OFFICER, NOW, first)
    with pytest.raises(SignatoryNotLater) as refused:
        await appoint_signatory(small.register, OFFICER, NOW, first)
    assert refused.value.facts == {"licence_number": LSP, "from_date": ASSESSED_ON}
    second = AppointSignatory(LSP, "Hadi Contoh", SignatoryOffice.CHAIR)
    await appoint_signatory(small.register, OFFICER, NOW, second)
    terms = await SignatoryTable.all().order_by("from_date").values_list("name", "from_date", "to_date")
    assert [(name, str(start), str(end)) for name, start, end in terms] == [
        ("Ratna Contoh", "2026-05-04", "2026-05-10"),
        ("Hadi Contoh", "2026-05-11", "None"),
    ]


@pytest.mark.parametrize("stranger", [Actor.public(), OTHER_OFFICER], ids=["public", "another LSP"])
async def test_nobody_else_appoints_or_prints(stranger: Actor) -> None:
    small = await small_register()
    number = (await issued_certificate(small)).registration_number
    before = await Event.all().count()
    with pytest.raises(NotPermitted):
        await appoint_signatory(small.register, stranger, NOW, AppointSignatory(LSP, "X", SignatoryOffice.CHAIR))
    with pytest.raises(NotPermitted):
        await count_printing(small.register, stranger, NOW, number)
    assert await Event.all().count() == before
    assert await SignatoryTable.all().count() == 0


async def test_reprints_are_counted_and_a_revoked_certificate_is_not_printed() -> None:
    small = await small_register()
    number = (await issued_certificate(small)).registration_number
    counts = [await count_printing(small.register, OFFICER, NOW, number) for _ in range(3)]
    assert counts == [0, 1, 2]
    revocation = RevokeCertificate(number, RevocationReason.HOLDER_REQUEST)
    await revoke_certificate(small.register, OFFICER, NOW, revocation)
    before = await Event.all().count()
    with pytest.raises(NotPrintable) as refused:
        await count_printing(small.register, OFFICER, NOW, number)
    assert refused.value.facts == {"registration_number": number, "status": "REVOKED"}
    assert await Event.all().count() == before
